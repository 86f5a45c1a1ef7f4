import { readdirSync, readFileSync } from 'node:fs';

/** What processes used, from /proc. */

/** CPU seconds so far, of all threads that live, to the nanosecond: `stat` counts only ticks of 10 ms. */
export const cpuSeconds = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [running = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return sum + Number(running) / 1e9;
  }, 0);

/** Megabytes: `pss` counts shared pages by their share, `rss` in full. */
export const memoryMb = (pid: number): { readonly pss: number; readonly rss: number } => {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { pss: Math.round(of('Pss')), rss: Math.round(of('Rss')) };
};

/** Packets that the system threw away because a socket's buffer was full, since it was started (UDP, both kinds). */
export const overflowedPackets = (): number => {
  const lines = readFileSync('/proc/net/snmp', 'utf8').split('\n');
  const [names, values] = lines.filter((line) => line.startsWith('Udp:')).map((line) => line.split(' '));
  const of = (name: string) => Number(values?.[names?.indexOf(name) ?? -1] ?? 0);
  return of('RcvbufErrors') + of('SndbufErrors');
};
