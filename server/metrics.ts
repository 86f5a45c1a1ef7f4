import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { COMMANDS } from '../shared/commands.ts';
import type { CommandAnswer } from '../shared/contract.ts';
import type { MediaFigures } from './media/index.ts';
import type { Submission } from './meeting/meeting.ts';
import type { Journal } from './storage/journal.ts';

/** What is looked up when somebody asks. */
export interface Gauged {
  readonly media: () => Promise<MediaFigures>;
  readonly connections: () => number;
  /** Commands that wait to be decided, over all meetings. */
  readonly waitingCommands: () => number;
}

const outcomeOf = (answer: CommandAnswer): string => {
  if (answer.ok) return 'accepted';
  return answer.refusal.code.startsWith('server.') ? 'failed' : 'refused';
};

/** Seconds: an append is one fsync. */
const APPEND_BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1];

/** Counts what happens, and tells it in the text format of Prometheus. */
export const createMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  // Event-loop lag, memory, garbage collection of this process.
  collectDefaultMetrics({ register: registry, prefix: 'giao_ban_' });

  const commands = new Counter({
    name: 'giao_ban_commands_total',
    help: 'Commands by type and outcome (accepted, refused, failed).',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const append = new Histogram({
    name: 'giao_ban_journal_append_seconds',
    help: 'How long the journal takes until a group of decisions is durable.',
    buckets: APPEND_BUCKETS,
    registers,
  });
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `giao_ban_${name}`, help, labelNames, registers });

  const connections = gauge('connections', 'Sockets of devices in meetings.');
  const waiting = gauge('commands_waiting', 'Commands that wait to be decided.');
  const queued = gauge('media_requests_waiting', 'Signalling requests that wait for those before them.');
  const workers = gauge('media_workers', 'Media workers that run.');
  const things = gauge('media_things', 'Transports, producers, consumers and pipes.', ['kind']);
  const bitrate = gauge('media_bits_per_second', 'Media from and to all places.', ['direction']);
  const loss = gauge('media_loss_ratio', 'Mean loss of the lines (0-1).', ['direction']);
  const lines = gauge('media_lines', 'Lines by state (good, weak, down).', ['state']);
  const cpu = gauge('media_worker_cpu_seconds', 'CPU time of each worker since it started.', ['slot']);

  const look = async (gauged: Gauged) => {
    connections.set(gauged.connections());
    waiting.set(gauged.waitingCommands());
    const media = await gauged.media();
    queued.set(media.waitingRequests);
    workers.set(media.workers.length);
    cpu.reset();
    for (const { slot, cpuSeconds } of media.workers) cpu.set({ slot: String(slot) }, cpuSeconds);
    for (const [kind, count] of Object.entries(media.counts)) things.set({ kind }, count);
    for (const direction of ['sending', 'receiving'] as const) {
      bitrate.set({ direction }, media[direction].bitrate);
      loss.set({ direction }, media[direction].loss);
    }
    for (const [state, count] of Object.entries(media.lines)) lines.set({ state }, count);
  };

  return {
    answered({ type }: Submission, answer: CommandAnswer) {
      commands.inc({ command: COMMANDS.has(type) ? type : 'unknown', outcome: outcomeOf(answer) });
    },
    /** The same journal, its appends timed. */
    timed: (journal: Journal): Journal => ({
      ...journal,
      async append(...group) {
        const end = append.startTimer();
        await journal.append(...group);
        end();
      },
    }),
    /** What HTTP tells. */
    reader: (gauged: Gauged) => ({
      contentType: registry.contentType,
      async text(): Promise<string> {
        await look(gauged);
        return registry.metrics();
      },
    }),
  };
};
