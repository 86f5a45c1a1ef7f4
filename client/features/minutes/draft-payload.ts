import { dayText } from '../../ui/format.ts';
import { readDay } from './deadline.ts';
import type { ResolutionDraft } from './resolution-fields.tsx';

/** What the fields say, as the commands want it; a day that cannot be read stays as written, for the schema to refuse. */
export const payloadOfDraft = ({ text, owner, deadline }: ResolutionDraft) => {
  const day = readDay(deadline, new Date());
  return { text, owner, deadline: day === undefined ? deadline : day };
};

export const EMPTY_DRAFT: ResolutionDraft = { text: '', owner: '', deadline: '' };

/** A recorded text as the fields show it. */
export const draftOf = (recorded: {
  readonly text: string;
  readonly owner: string;
  readonly deadline: string | null;
}): ResolutionDraft => ({
  text: recorded.text,
  owner: recorded.owner,
  deadline: recorded.deadline === null ? '' : dayText(recorded.deadline),
});
