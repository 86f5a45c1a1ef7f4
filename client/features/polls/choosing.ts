import {
  type Answer,
  type BallotContent,
  type Form,
  fits,
  marksOf,
  motionsOf,
} from '../../../shared/polls/form.ts';

/** The question and the form of a ballot: all that is needed to fill one in. */
export interface Paper {
  readonly question: string;
  readonly form: Form;
}

/** A ballot that is being filled in. */
export interface Choosing {
  readonly answers: readonly (Answer | null)[];
  readonly chosen: readonly number[];
  readonly value: number | null;
  readonly text: string;
}

export const NOTHING: Choosing = { answers: [], chosen: [], value: null, text: '' };

/** A ballot with one question, answered by one press. */
export const isOnePress = ({ question, form }: Paper): boolean => motionsOf(question, form).length === 1;

export const withAnswer = (
  { question, form }: Paper,
  choosing: Choosing,
  motion: number,
  answer: Answer,
): Choosing => ({
  ...choosing,
  answers: motionsOf(question, form).map((_, at) =>
    at === motion ? answer : (choosing.answers[at] ?? null),
  ),
});

/** The marks after a press on an option: with one mark it moves, with several it is set or taken back. */
export const withMark = ({ form }: Paper, choosing: Choosing, option: number): Choosing => {
  const { most } = marksOf(form);
  const { chosen } = choosing;
  if (chosen.includes(option)) return { ...choosing, chosen: chosen.filter((each) => each !== option) };
  if (most === 1) return { ...choosing, chosen: [option] };
  if (chosen.length >= most) return choosing;
  return { ...choosing, chosen: [...chosen, option].sort((a, b) => a - b) };
};

const draftContent = ({ form }: Paper, { answers, chosen, value, text }: Choosing): BallotContent | null => {
  switch (form.kind) {
    case 'motions':
      return answers.every((answer) => answer !== null)
        ? { kind: 'motions', answers: [...answers] as Answer[] }
        : null;
    case 'scale':
      return value === null ? null : { kind: 'scale', value };
    case 'text':
      return text.trim() ? { kind: 'text', text: text.trim().normalize('NFC') } : null;
    default:
      return { kind: 'options', chosen: [...chosen] };
  }
};

/** The ballot as it would be sent, once it is filled in. */
export const contentOf = (paper: Paper, choosing: Choosing): BallotContent | null => {
  const content = draftContent(paper, choosing);
  return content && fits(paper.question, paper.form, content) ? content : null;
};

/** A ballot as it was filled in, to be shown or changed. */
export const choosingOf = (content: BallotContent): Choosing => {
  switch (content.kind) {
    case 'motions':
      return { ...NOTHING, answers: content.answers };
    case 'options':
      return { ...NOTHING, chosen: content.chosen };
    case 'scale':
      return { ...NOTHING, value: content.value };
    case 'text':
      return { ...NOTHING, text: content.text };
  }
};
