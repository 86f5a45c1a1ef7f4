import type { Correction, MeetingRecordState } from '../../record/events.ts';
import type { Brief } from '../brief.ts';
import { composePaper } from '../compose.ts';
import { writtenBlocks } from '../markdown.ts';
import { type Paper, paragraph } from '../paper.ts';
import { wordsOf } from '../words.ts';

type Kept = NonNullable<MeetingRecordState['kept']>;

/** W8: the minutes as they were approved, under the number and date that they have now, with their hash above the closing sentence. */
export const keptPaper = ({ paper, sha256 }: Kept, brief: Brief): Paper => {
  const { number, placeDate } = composePaper(brief, 'minutes');
  const hash = paragraph(wordsOf(brief).say('record.sha256', { sha256 }));
  return { ...paper, number, placeDate, body: [...paper.body.slice(0, -1), hash, ...paper.body.slice(-1)] };
};

/** W9: a paper of its own that says what is different from the minutes that it names. */
export const correctionPaper = (
  { text, on }: Correction,
  { kept, issued }: { readonly kept: Kept; readonly issued: NonNullable<MeetingRecordState['issued']> },
  brief: Brief,
): Paper => {
  const { say, day } = wordsOf(brief);
  const original = composePaper(brief, 'minutes');
  const own = composePaper(
    { ...brief, numbered: new Map(), details: { ...brief.details, date: on } },
    'minutes',
  );
  return {
    ...own,
    subject: say('subject.correction', { title: brief.state.frame.title }),
    body: [
      paragraph(
        say('correction.opening', {
          number: original.number.replace(/^Số:? /, ''),
          day: day(issued.on),
          sha256: kept.sha256,
        }),
      ),
      ...writtenBlocks(text),
      paragraph(say('correction.closing')),
    ],
    annexes: [],
  };
};
