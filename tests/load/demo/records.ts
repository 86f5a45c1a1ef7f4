import type { PollRecord } from '../../../shared/polls/view.ts';
import type { Participant } from '../../support/participant.ts';

export const openPollOf = (participant: Participant): PollRecord | undefined =>
  participant.records('poll').find(({ closedAt }) => closedAt === null);
