import type { ResolutionText } from '../../../shared/minutes/events.ts';
import { dayText } from '../../ui/format.ts';
import { readDay } from './deadline.ts';
import type { ResolutionDraft } from './resolution-fields.tsx';

/** What the fields say, as the commands want it; a day that cannot be read stays as written, for the schema to refuse. */
export const payloadOfDraft = ({ deadline, ...written }: ResolutionDraft) => {
  const day = readDay(deadline, new Date());
  return { ...written, deadline: day === undefined ? deadline : day };
};

export const EMPTY_DRAFT: ResolutionDraft = {
  text: '',
  owner: '',
  cooperators: [],
  deadline: '',
  proposalIds: [],
};

/** A recorded text as the fields show it. */
export const draftOf = (recorded: ResolutionText): ResolutionDraft => ({
  text: recorded.text,
  owner: recorded.owner,
  cooperators: recorded.cooperators.map(({ name }) => name),
  deadline: recorded.deadline === null ? '' : dayText(recorded.deadline),
  proposalIds: [...recorded.proposalIds],
});
