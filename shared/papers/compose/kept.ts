import type { Correction } from '../../record/events.ts';
import type { Issue, Kept } from '../../record/papers.ts';
import type { Brief } from '../brief.ts';
import { composePaper, paperHead } from '../compose.ts';
import { writtenBlocks } from '../markdown.ts';
import { type Paper, paragraph } from '../paper.ts';
import { wordsOf } from '../words.ts';

/** W8: a text as it was put away, with its hash above the closing sentence. */
export const keptPaper = ({ paper, sha256 }: Kept, brief: Brief): Paper => {
  const hash = paragraph(wordsOf(brief).say('record.sha256', { sha256 }));
  return {
    ...paper,
    ...paperHead(brief, paper.kind),
    body: [...paper.body.slice(0, -1), hash, ...paper.body.slice(-1)],
  };
};

/** W9: a paper as it went out, under the number and the date of then, whatever the register of numbers says now. */
export const issuedPaper = (kept: Kept, { number, letter, on }: Issue, brief: Brief): Paper =>
  keptPaper(kept, {
    ...brief,
    numbered: new Map([[kept.paper.kind, { text: number, letter, date: on }]]),
  });

/** W9: a paper of its own that says what is different from the minutes that it names. */
export const correctionPaper = (
  { text, on }: Correction,
  minutes: { readonly kept: Kept; readonly issue: Pick<Issue, 'number' | 'on'> },
  brief: Brief,
): Paper => {
  const { say, day } = wordsOf(brief);
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
          number: minutes.issue.number.replace(/^Số:? /, ''),
          day: day(minutes.issue.on),
          sha256: minutes.kept.sha256,
        }),
      ),
      ...writtenBlocks(text),
      paragraph(say('correction.closing')),
    ],
    annexes: [],
  };
};
