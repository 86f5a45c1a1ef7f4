import { signOf } from '../agenda/numbering.ts';
import type { Brief } from './brief.ts';
import { attendanceBody } from './compose/attendance.ts';
import { conclusionBody } from './compose/conclusion.ts';
import { minutesBody } from './compose/minutes.ts';
import { proposalsBody } from './compose/proposals.ts';
import { votesBody } from './compose/votes.ts';
import { dayOf, momentOf, numberText } from './figures.ts';
import { numberLine } from './number-line.ts';
import { type Annex, type Block, type Paper, paragraph, type Signature } from './paper.ts';
import { filled } from './phrases.ts';
import type { PaperKind } from './rule-set.ts';
import { type Told, wordsOf } from './words.ts';

const BODY: { readonly [Kind in PaperKind]: (told: Told) => readonly Block[] } = {
  minutes: minutesBody,
  conclusion: conclusionBody,
  attendance: attendanceBody,
  proposals: proposalsBody,
  votes: votesBody,
};

const subjectOf = (kind: PaperKind, letter: string, { state, words: { say } }: Told): string => {
  const { title } = state.frame;
  if (kind !== 'conclusion') return say(`subject.${kind}`, { title });
  return letter === 'KL' ? say('subject.conclusion.KL', { title }) : say('subject.conclusion.TB', { title });
};

const placeDate = (date: string | undefined, { ruleSet, office, now, words: { own, dateParts } }: Told) =>
  filled(ruleSet.placeDate.form, {
    place: own(office.place),
    ...dateParts(date === undefined ? momentOf(now) : dayOf(date)),
  });

const signaturesOf = (kind: PaperKind, { ruleSet, office, words: { own } }: Told): readonly Signature[] => {
  const pair = ruleSet.papers[kind].signatures;
  if (pair) return pair.map((title) => ({ kind: 'person', title: own(title), name: '' }));
  const { way, authority, title, name } = office.signing;
  return [{ kind: 'office', way, authority: own(authority), title: own(title), name }];
};

const recipientsOf = (kind: PaperKind, told: Told): readonly string[] => {
  const { ruleSet, office, state, words } = told;
  if (ruleSet.papers[kind].signatures) return [];
  return [
    words.say('recipients.seats', { count: numberText(state.attendance.size) }),
    ...office.recipients.map(words.own),
    filled(ruleSet.recipients.archive, { archive: words.own(office.archive) }),
  ];
};

const annexesOf = (kind: PaperKind, told: Told): readonly Annex[] =>
  told.ruleSet.papers[kind].annexes.map((annex, index) => ({
    title: told.words.say('annex.title', { number: signOf(0, index + 1) }),
    subject: told.words.say(`annex.${annex}`),
    body: BODY[annex](told),
  }));

/** A paper of its own closes with a sentence, which bears the ending of the rule set; an annex does not. */
const bodyOf = (kind: PaperKind, told: Told): readonly Block[] => {
  const body = BODY[kind](told);
  if (kind === 'minutes' || kind === 'conclusion') return body;
  return [...body, paragraph(told.words.say(`closing.${kind}`, { title: told.state.frame.title }))];
};

/** Kind, number, place and date, as far as they are known. */
const headOf = (kind: PaperKind, told: Told) => {
  const { ruleSet, details, office, words } = told;
  const numbered = told.numbered.get(kind);
  const letter = numbered?.letter ?? details.letter ?? ruleSet.papers[kind].letters[0] ?? '';
  const free = () => numberLine(ruleSet.number, { number: words.say('noNumber'), letter, sign: office.sign });
  return {
    letter,
    number: numbered?.text ?? free(),
    placeDate: placeDate(numbered?.date ?? details.date, told),
  };
};

/** Of a paper whose text was put away: what may still be said of it. */
export const paperHead = (brief: Brief, kind: PaperKind): Pick<Paper, 'number' | 'placeDate'> => {
  const { number, placeDate } = headOf(kind, { ...brief, words: wordsOf(brief) });
  return { number, placeDate };
};

/** An official paper about a meeting, as the rule set wants it ordered and the office wants it worded. Every figure is the state's own. */
export const composePaper = (brief: Brief, kind: PaperKind): Paper => {
  const told: Told = { ...brief, words: wordsOf(brief) };
  const { ruleSet, office, words } = told;
  const { letter, number, placeDate } = headOf(kind, told);
  return {
    kind,
    superior: words.own(office.superior),
    issuer: words.own(office.issuer),
    number,
    placeDate,
    type: words.own(ruleSet.letters[letter] ?? letter),
    subject: subjectOf(kind, letter, told),
    body: bodyOf(kind, told),
    signatures: signaturesOf(kind, told),
    recipients: recipientsOf(kind, told),
    annexes: annexesOf(kind, told),
  };
};
