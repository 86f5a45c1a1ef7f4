import type { StoreApi } from 'zustand/vanilla';
import { type CommandType, type PayloadOf, streamOf } from '../../shared/commands.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import { ANSWER_TIMEOUT_MS, type MeetingSocket } from './socket.ts';
import type { MeetingStore } from './store.ts';
import { newUuid } from './uuid.ts';

/** What became of a command. `offline`: it is not known to have arrived; the sender keeps what was typed. */
export type CommandOutcome = CommandAnswer | { readonly ok: false; readonly offline: true };

export interface SendOptions {
  /** The id of an earlier try of the same command, so that it is carried out once whatever became of that try. */
  readonly id?: string;
}

export type Send = <Type extends CommandType>(
  type: Type,
  payload: PayloadOf<Type>,
  options?: SendOptions,
) => Promise<CommandOutcome>;

/** A command under way when the line drops is sent again, with its id, if the line is back within this time. */
const RESEND_WITHIN_MS = 20_000;

const OFFLINE: CommandOutcome = { ok: false, offline: true };

export const createSend = (socket: MeetingSocket, store: StoreApi<MeetingStore>): Send => {
  const isLive = () => store.getState().connection.status === 'live';

  const whenLive = (deadline: number): Promise<boolean> =>
    new Promise((resolve) => {
      if (isLive()) return resolve(true);
      const finish = (live: boolean) => {
        clearTimeout(timer);
        stop();
        resolve(live);
      };
      const timer = setTimeout(() => finish(false), Math.max(0, deadline - Date.now()));
      const stop = store.subscribe(({ connection }) => {
        if (connection.status === 'live') finish(true);
        if (connection.status === 'ended') finish(false);
      });
    });

  const settle = (id: string, answer: CommandOutcome) =>
    store.setState(({ pending, replicas }) => ({
      pending: pending.flatMap((command) => {
        if (command.id !== id) return [command];
        return answer.ok && answer.seq > (replicas[streamOf(command.type)]?.seq ?? 0)
          ? [{ ...command, seq: answer.seq }]
          : [];
      }),
    }));

  return async (type, payload, { id = newUuid() } = {}) => {
    if (!isLive()) return OFFLINE;
    store.setState(({ pending }) => ({ pending: [...pending, { id, type, payload, seq: null }] }));
    const deadline = Date.now() + RESEND_WITHIN_MS;
    let answer = OFFLINE;
    while (answer === OFFLINE && (await whenLive(deadline))) {
      try {
        answer = await socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('command', { id, type, payload });
      } catch {
        // Cut or unanswered: what became of it is unknown, so the same id goes again while there is time.
        if (Date.now() >= deadline) break;
      }
    }
    settle(id, answer);
    return answer;
  };
};
