/** A TURN server that shares a secret with us (coturn: `use-auth-secret`, `static-auth-secret`). */
export interface TurnSettings {
  /** E.g. `turn:turn.example.vn:3478?transport=udp`. */
  readonly urls: readonly string[];
  readonly secret: string;
}

export interface MediaSettings {
  /** The one port of the media, UDP and TCP. */
  readonly mediaPort: number;
  /** Addresses to listen on. `0.0.0.0` (or `::`) means every address this machine has. */
  readonly listenIps: readonly string[];
  /** The address that clients reach us at, when it is none of this machine's own (NAT, containers). */
  readonly announcedIp: string | null;
  readonly turn: TurnSettings | null;
}
