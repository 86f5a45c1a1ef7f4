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

/**
 * Where the media server listens. A wildcard without an announced address is spelled out, one socket for each of
 * the machine's addresses: an ICE candidate has to name an address, and 0.0.0.0 is none. UDP goes first, TCP is
 * there for networks that let no UDP out.
 */
export const listenInfos = (
  { mediaPort: port, listenIps, announcedIp }: MediaSettings,
  interfaces: Interfaces,
): TransportListenInfo[] => {
  const ips = listenIps.flatMap((ip) =>
    WILDCARDS.has(ip) && !announcedIp ? addressesOf(interfaces, ip) : [ip],
  );
  return [...new Set(ips)].flatMap((ip) =>
    (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ip,
      port,
      ...(announcedIp ? { announcedAddress: announcedIp } : {}),
    })),
  );
};
