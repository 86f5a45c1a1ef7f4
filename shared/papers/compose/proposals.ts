import { numberText, ratioText } from '../figures.ts';
import { type Block, paragraph } from '../paper.ts';
import type { ProposalLine } from '../proposal-lines.ts';
import type { Told } from '../words.ts';

/** `32` proposals, of which `30/32 (93,8%)` are answered. */
export const proposalFigures = (lines: readonly ProposalLine[]) => ({
  count: numberText(lines.length),
  answered: ratioText(lines.filter(({ state }) => state === 'answered').length, lines.length),
});

const answerOf = ({ state, answer }: ProposalLine, { words: { say } }: Told): string => {
  if (answer !== null) return answer;
  return state === 'submitted' ? say('state.submitted') : say('state.received');
};

/** A line for each proposal. */
export const proposalRows = (told: Told) => {
  const { seat, own } = told.words;
  return told.proposals.map((line, index) => ({
    order: String(index + 1),
    code: line.code,
    seat: seat(line.seatId),
    title: line.title,
    matter: line.matter,
    department: own(line.department),
    answer: answerOf(line, told),
  }));
};

/** What each seat asked for, and what it was answered. */
export const proposalsBody = (told: Told): readonly Block[] => {
  const { say } = told.words;
  const lines = told.proposals;
  if (lines.length === 0) return [paragraph(say('proposals.none'))];
  return [
    paragraph(say('proposals.summary', proposalFigures(lines))),
    {
      kind: 'table',
      columns: [
        { title: say('column.order'), share: 0.06, align: 'center' },
        { title: say('column.code'), share: 0.14 },
        { title: say('column.seat'), share: 0.15 },
        { title: say('column.matter'), share: 0.28 },
        { title: say('column.department'), share: 0.14 },
        { title: say('column.answer'), share: 0.23 },
      ],
      rows: proposalRows(told).map(({ order, code, seat, title, matter, department, answer }) => [
        order,
        code,
        seat,
        `${title}\n${matter}`,
        department,
        answer,
      ]),
    },
  ];
};
