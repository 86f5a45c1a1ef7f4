import type { PaperSettings } from '../../config/papers/read.ts';
import type { RecordLineId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { draftLines } from '../../shared/papers/compose/draft-lines.ts';
import { wordsOf } from '../../shared/papers/words.ts';

/** W2: how the log and the office's phrases word a line of the minutes; which facts it has is the same in every rule set. */
export const wordingIn = (
  { office, phrases, ruleSets }: PaperSettings,
  state: MeetingState,
  lineId: RecordLineId,
): string | null => {
  const [ruleSet] = ruleSets.values();
  if (!ruleSet) return null;
  const rest = { proposals: [], details: {}, numbered: new Map(), names: {}, now: 0 };
  const brief = { state, ruleSet, office, phrases, ...rest };
  return draftLines({ ...brief, words: wordsOf(brief) }).find(({ id }) => id === lineId)?.wording ?? null;
};
