import type { Form } from '../../../shared/polls/form.ts';
import type { Asked } from '../../../shared/polls/poll.ts';
import { type Settings, USUAL } from '../../../shared/polls/settings.ts';

/** What the form of a question holds while it is written. Lists are texts, one entry a line. */
export interface AskValues extends Record<string, unknown> {
  readonly question: string;
  readonly kind: Form['kind'];
  readonly lines: string;
  readonly least: number;
  readonly most: number;
  readonly to: number;
  readonly settings: Settings;
}

export const KINDS = [
  'motions',
  'choice',
  'election',
  'single',
  'multiple',
  'scale',
  'text',
] as const satisfies readonly Form['kind'][];

export const EMPTY: AskValues = {
  question: '',
  kind: 'motions',
  lines: '',
  least: 1,
  most: 1,
  to: 5,
  settings: USUAL,
};

const MAX_TEXT = 300;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);

const formOf = ({ kind, lines, least, most, to }: AskValues): unknown => {
  const options = linesOf(lines);
  switch (kind) {
    case 'motions':
      return { kind, motions: options };
    case 'choice':
      return { kind, options, least: Math.min(least, most), most };
    case 'election':
      return { kind, options, places: most };
    case 'multiple':
      return { kind, options, most };
    case 'scale':
      return { kind, from: 1, to };
    case 'text':
      return { kind, maxLength: MAX_TEXT };
    case 'single':
      return { kind, options };
  }
};

/** What is written, as the command wants it. */
export const askedOf = (values: AskValues): unknown => ({
  question: values.question,
  form: formOf(values),
  settings: values.settings,
});

/** The form filled in with a question that exists. */
export const valuesOf = ({ question, form, settings }: Asked): AskValues => ({
  ...EMPTY,
  question,
  kind: form.kind,
  lines: form.kind === 'motions' ? form.motions.join('\n') : 'options' in form ? form.options.join('\n') : '',
  least: form.kind === 'choice' ? form.least : 1,
  most: form.kind === 'election' ? form.places : 'most' in form ? form.most : 1,
  to: form.kind === 'scale' ? form.to : EMPTY.to,
  settings,
});
