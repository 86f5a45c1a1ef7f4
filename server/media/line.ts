import type { ConsumerStat, ProducerStat } from 'mediasoup/types';
import { LINE_STEPS, type LineStep, type MediaRequest } from '../../shared/media-contract.ts';
import type { LineSample } from '../../shared/statistics-contract.ts';
import { type Course, judge, unseen } from './line-state.ts';
import { isShort, layerBitrates, receivingSample, sendingSample, statsOf } from './measure.ts';
import type { Wanted } from './plan.ts';
import type { Receiving } from './receiving.ts';
import { follow, type Relief, relieve, stepsOf, unrelieved } from './relief.ts';
import type { Sending } from './sending.ts';

/** What one device's line is like, of which the place is not known here. */
export type OwnSample = Omit<LineSample, 'place'>;

/** What each layer of what is sent in the room brings, bit/s, by producer. */
export type Bitrates = ReadonlyMap<string, readonly number[]>;

/** A report holds for a little longer than until the next one is due, ms. */
const REPORT_MS = 12_000;
const SOUND_BITRATE = 40_000;
/** Until it has been measured. */
const PICTURE_BITRATE = { low: 150_000, middle: 500_000, high: 1_500_000 } as const;
/** The frames of the lowest temporal layer of three take about half. */
const FEW_FRAMES = 0.5;

const costOf = (plan: readonly Wanted[], bitrates: Bitrates): number =>
  plan.reduce((sum, { producerId, layer, fewFrames, ahead }) => {
    if (ahead) return sum;
    if (!layer) return sum + SOUND_BITRATE;
    const measured = bitrates.get(producerId) ?? [];
    const index = layer === 'high' ? measured.length - 1 : layer === 'middle' ? 1 : 0;
    const bitrate = measured[index] || PICTURE_BITRATE[layer];
    return sum + bitrate * (fewFrames ? FEW_FRAMES : 1);
  }, 0);

interface Surroundings {
  readonly sending: Sending;
  readonly receiving: Receiving;
  /** All that the device is to receive, had it a perfect line. */
  readonly planned: () => readonly Wanted[];
  readonly stepped: (step: LineStep) => void;
}

/** The line of one device: looked at every two seconds, judged, and relieved in the announced order. */
export const createLine = ({ sending, receiving, planned, stepped }: Surroundings) => {
  let course: Course = unseen(0);
  let relief: Relief = unrelieved(0);
  let reported: (MediaRequest<'report'> & { readonly at: number }) | null = null;
  let latest: OwnSample | null = null;
  let bitrates: [string, readonly number[]][] = [];
  let looking = false;

  const producerStats = async (): Promise<readonly ProducerStat[]> => {
    const all = sending.producers();
    const speaker = all.find(({ source }) => source === 'camera') ?? all[0];
    if (!speaker || speaker.producer.closed) return [];
    const stats = await speaker.producer.getStats();
    bitrates = [[speaker.producer.id, layerBitrates(speaker.producer, stats)]];
    return stats;
  };

  const stageStats = async () => {
    const stage = receiving.pictures().find(({ plan }) => plan.use === 'stage')?.consumer ?? null;
    if (!stage || stage.closed) return { stage: null, stat: undefined };
    const stats = await stage.getStats();
    return { stage, stat: stats.find((stat): stat is ConsumerStat => stat.type === 'outbound-rtp') };
  };

  const relieveBy = (at: number, available: number | null, known: Bitrates) => {
    const plan = planned();
    const cost = Object.fromEntries(
      LINE_STEPS.map((step) => [step, costOf(relieve(plan, step), known)]),
    ) as Record<LineStep, number>;
    const short = receiving.pictures().some(({ consumer }) => isShort(consumer));
    const before = relief.step;
    relief = follow(relief, { at, available, cost, short }, stepsOf(plan));
    if (relief.step !== before) stepped(relief.step);
  };

  const look = async (at: number, known: Bitrates) => {
    const [up, down, producer, { stage, stat }] = await Promise.all([
      statsOf(sending.transport()),
      statsOf(receiving.transport()),
      producerStats(),
      stageStats(),
    ]);
    const transports = [up, down].filter((one) => one !== null);
    if (transports.length === 0) {
      latest = null;
      return;
    }
    if (down) relieveBy(at, down.availableOutgoingBitrate || null, known);
    const report = reported && at - reported.at < REPORT_MS ? reported : null;
    const sent = up && producer.length > 0 ? sendingSample(up, producer) : null;
    const received = down ? receivingSample(down, stage, stat?.fractionLost ?? 0, report) : null;
    const roundTripMs = stat?.roundTripTime || producer.find((one) => one.roundTripTime)?.roundTripTime;
    const connected = transports.filter(({ dtlsState }) => dtlsState === 'connected');
    course = judge(course.heardAt === 0 ? unseen(at) : course, {
      at,
      bytes: connected.length > 0 ? connected.reduce((sum, one) => sum + one.bytesReceived, 0) : null,
      disconnected: transports.some(({ iceState }) => iceState === 'disconnected'),
      loss: Math.max(sent?.loss ?? 0, received?.loss ?? 0),
      roundTripMs: roundTripMs ?? null,
      isRelieved: relief.step !== 'full',
    });
    latest = {
      state: course.state,
      step: relief.step,
      sending: sent,
      receiving: received,
      roundTripMs: roundTripMs ? Math.round(roundTripMs) : null,
    };
  };

  return {
    step: (): LineStep => relief.step,
    latest: (): OwnSample | null => latest,
    /** What the layers of its camera bring, by producer. */
    bitrates: (): readonly [string, readonly number[]][] => bitrates,
    report(request: MediaRequest<'report'>, at = Date.now()) {
      reported = { ...request, at };
    },
    /** Looks at the line, unless the look before has not come back: a worker may hang. */
    async look(at: number, known: Bitrates) {
      if (looking) return;
      looking = true;
      try {
        await look(at, known);
      } catch {
        // What was looked at has ended meanwhile; the next look sees what is there then.
      } finally {
        looking = false;
      }
    },
    /** A new connection begins without a past. */
    clear() {
      const relieved = relief.step !== 'full';
      course = unseen(0);
      relief = unrelieved(0);
      reported = null;
      latest = null;
      bitrates = [];
      if (relieved) stepped('full');
    },
  };
};
