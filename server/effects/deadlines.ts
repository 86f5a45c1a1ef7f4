import type { Deadline } from '../../shared/deadlines.ts';
import type { Live } from '../meeting/live.ts';

/** `setTimeout` cannot wait longer. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

interface Scheduling<State> {
  readonly now: () => number;
  readonly newId: () => string;
  readonly deadlines: (state: State) => readonly Deadline[];
}

/**
 * Submits, as `system`, what has become due. What is due is read from the state after each commit, so that it
 * survives a restart and nothing has to be cancelled. A deadline that was refused is not tried again until the
 * state changes.
 */
export const followDeadlines = <State>(
  live: Pick<Live<State, unknown>, 'state' | 'submit' | 'onCommitted'>,
  { now, newId, deadlines }: Scheduling<State>,
): (() => void) => {
  const tried = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const submitDue = async () => {
    for (const deadline of deadlines(live.state())) {
      const { at, type, payload } = deadline;
      const key = JSON.stringify(deadline);
      if (at > now() || tried.has(key)) continue;
      tried.add(key);
      await live.submit({ actor: { role: 'system' }, id: newId(), type, payload });
    }
    plan();
  };

  const plan = () => {
    clearTimeout(timer);
    const waiting = deadlines(live.state()).filter((deadline) => !tried.has(JSON.stringify(deadline)));
    if (waiting.length === 0) return;
    const first = Math.min(...waiting.map(({ at }) => at));
    timer = setTimeout(submitDue, Math.min(Math.max(0, first - now()), LONGEST_WAIT_MS)).unref();
  };

  plan();
  const stop = live.onCommitted(() => {
    tried.clear();
    plan();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
};
