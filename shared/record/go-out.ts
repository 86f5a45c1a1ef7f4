import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, type Refusal, type Refused, refuse } from '../kernel/decision.ts';
import type { MeetingId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import type { Paper } from '../papers/paper.ts';
import { Letter } from '../papers/rule-set.ts';
import type { RegisterState } from '../register.ts';
import { recordOf } from './events.ts';
import { ofMeeting, paperName } from './fields.ts';
import { type IssuedPaper, keptOf, type OwnLook, type PaperName } from './papers.ts';

const ofPaper = { ...ofMeeting, name: paperName };

/** A paper that is on its way out; else the refusal. */
const underWay = (
  { records }: RegisterState,
  { meetingId, name }: { readonly meetingId: MeetingId; readonly name: PaperName },
): IssuedPaper | Refused => {
  const paper = recordOf(records, meetingId).papers.get(name);
  return paper && paper.issued === null && paper.refusal === null ? paper : refuse('record.not_now');
};

/** W9: the server puts the text away; from now on it is this one. */
export const keepPaper = registerCommand({
  type: 'record.keep_paper',
  roles: ['system'],
  payload: z.strictObject({ ...ofPaper, paper: z.custom<Paper>(), own: z.custom<OwnLook>().optional() }),
  decide(state, { paper, own, ...of }) {
    const found = underWay(state, of);
    if ('accepted' in found) return found;
    return found.kept === null
      ? accept({ type: 'record.paper_kept', ...of, ...keptOf(paper), ...(own ? { own } : {}) })
      : refuse('record.not_now');
  },
});

/** W9: the register of numbers has given its number for good (Q9). */
export const noteIssued = registerCommand({
  type: 'record.note_issued',
  roles: ['system'],
  payload: z.strictObject({ ...ofPaper, number: line(120), letter: Letter, on: z.iso.date() }),
  decide(state, issue) {
    const found = underWay(state, issue);
    if ('accepted' in found) return found;
    return found.kept === null ? refuse('record.not_kept') : accept({ type: 'record.issued', ...issue });
  },
});

/** W9: the register of numbers has none for it; it can be ordered again. */
export const refuseIssue = registerCommand({
  type: 'record.refuse_issue',
  roles: ['system'],
  payload: z.strictObject({ ...ofPaper, refusal: z.custom<Refusal>() }),
  decide(state, refused) {
    const found = underWay(state, refused);
    return 'accepted' in found ? found : accept({ type: 'record.issue_refused', ...refused });
  },
});
