/** A TURN server that shares a secret with us (coturn: `use-auth-secret`, `static-auth-secret`). */
export interface TurnSettings {
  /** E.g. `turn:turn.example.vn:3478?transport=udp`. */
  readonly urls: readonly string[];
  readonly secret: string;
}

export interface MediaSettings {
  /** How many worker processes; each listens on a port of its own. */
  readonly workers: number;
  /** The port of the first worker, UDP and TCP; the next has the next. */
  readonly mediaPort: number;
  /** Addresses to listen on. `0.0.0.0` or `::` means every address of its kind that this machine has. */
  readonly listenIps: readonly string[];
  /** The addresses that clients reach us at, when they are none of this machine's own (NAT, containers). */
  readonly announcedIps: readonly string[];
  readonly turn: TurnSettings | null;
}
