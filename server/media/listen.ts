import { isIPv6 } from 'node:net';
import type { networkInterfaces } from 'node:os';
import type { TransportListenInfo } from 'mediasoup/types';
import type { MediaSettings } from './settings.ts';

type Interfaces = ReturnType<typeof networkInterfaces>;

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** A link-local address is no use to a client without the name of an interface. */
const isReachable = (address: string) => !/^fe[89ab]/i.test(address);

const addressesOf = (interfaces: Interfaces, wildcard: string): string[] =>
  Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .map(({ address }) => address)
    .filter((address) => isIPv6(address) === (wildcard === '::') && isReachable(address));

/** A place to listen at, and by which address it is told to clients if not by its own. */
interface Place {
  readonly ip: string;
  readonly announced?: string;
}

const placesOf = (ip: string, announcedIps: readonly string[], interfaces: Interfaces): Place[] => {
  const announced = announcedIps.find((each) => isIPv6(each) === isIPv6(ip));
  if (announced) return [{ ip, announced }];
  const ips = WILDCARDS.has(ip) ? addressesOf(interfaces, ip) : [ip];
  return ips.map((each) => ({ ip: each }));
};

/**
 * Where a worker listens. A wildcard without an announced address is spelled out, one socket for each of the
 * machine's addresses: an ICE candidate has to name an address, and 0.0.0.0 is none. UDP goes first, TCP is there
 * for networks that let no UDP out. IPv4 and IPv6 each have sockets of their own.
 */
export const listenInfos = (
  { listenIps, announcedIps }: Pick<MediaSettings, 'listenIps' | 'announcedIps'>,
  port: number,
  interfaces: Interfaces,
): TransportListenInfo[] => {
  const places = listenIps.flatMap((ip) => placesOf(ip, announcedIps, interfaces));
  const each = new Map(places.map((place) => [place.announced ?? place.ip, place]));
  return [...each.values()].flatMap(({ ip, announced }) =>
    (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ip,
      port,
      ...(announced ? { announcedAddress: announced } : {}),
      ...(isIPv6(ip) ? { flags: { ipv6Only: true } } : {}),
    })),
  );
};
