import type { Transport } from 'mediasoup-client/types';
import type { MediaRequest } from '../../shared/media-contract.ts';

type Report = Omit<MediaRequest<'report'>, 'type'>;

const REPORT_EVERY_MS = 5000;

interface Totals {
  readonly freezes: number;
  readonly framesDropped: number;
}

/** The largest picture tells what the stage looks like; freezes and lost frames are counted over all (webrtc-stats). */
const read = async (transport: Transport): Promise<(Totals & { framesPerSecond: number }) | null> => {
  const stats = await transport.getStats();
  const videos = [...stats.values()].filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'video');
  if (videos.length === 0) return null;
  const [largest] = videos.toSorted((a, b) => (b.frameWidth ?? 0) - (a.frameWidth ?? 0));
  const sum = (name: string): number => videos.reduce((total, each) => total + (each[name] ?? 0), 0);
  return {
    framesPerSecond: Math.min(240, largest?.framesPerSecond ?? 0),
    freezes: sum('freezeCount'),
    framesDropped: sum('framesDropped'),
  };
};

/** Tells the server what this device's decoder makes of what it receives; returns how to stop. */
export const startReports = (transport: Transport, tell: (report: Report) => Promise<unknown>) => {
  let before: Totals = { freezes: 0, framesDropped: 0 };
  const report = async () => {
    const now = await read(transport);
    if (!now) return;
    // Counters of a stream that ended are gone from the sum.
    const since = (name: keyof Totals) => Math.max(0, now[name] - before[name]);
    const { framesPerSecond } = now;
    await tell({ framesPerSecond, freezes: since('freezes'), framesDropped: since('framesDropped') });
    before = now;
  };
  // Only figures: what could not be told is told by the next one.
  const timer = setInterval(() => report().catch(() => undefined), REPORT_EVERY_MS);
  return () => clearInterval(timer);
};
