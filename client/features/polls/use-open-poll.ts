import type { PollRecord } from '../../../shared/polls/view.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';

/** Whether a seat's ballot is still out. */
const waits = ({ mine, secret }: PollRecord): boolean =>
  secret ? !secret.taken && !secret.counting : mine === null;

/** The vote that is open now, and whether it still waits for the ballot of the one who looks. */
export const useOpenPoll = (): { readonly poll: PollRecord | undefined; readonly asksMe: boolean } => {
  const { role } = useIdentity().session.actor;
  const poll = useRecords('poll').find(({ closedAt }) => closedAt === null);
  return { poll, asksMe: role === 'seat' && poll !== undefined && waits(poll) };
};
