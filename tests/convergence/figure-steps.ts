import type { MeetingState } from '../../shared/meeting.ts';
import { FORM, SEATS } from '../support/meeting.ts';

interface Numbers {
  readonly a: number;
  readonly b: number;
  readonly state: MeetingState;
  readonly anySeat: string;
}

/** Sensible mostly, so that there is something to correct; now and then too much, far off, or of another kind. */
const figureOf = (a: number, b: number) => {
  const id = FORM.indicators[b % FORM.indicators.length]?.id ?? 'nothing';
  const values: Record<string, unknown> = {
    congresses: a % 9 === 0 ? [13, 12] : [a % 13, 12],
    files: a % 7 === 0 ? 900 : a % 100,
    ready: a % 2 === 0,
    words: a % 3 === 0 ? `Lời ${a}` : 5,
    done: a % 10_000,
  };
  const indicatorId = a % 31 === 0 ? 'nothing' : id;
  return { indicatorId, value: values[id] ?? 1, word: a % 4 === 0 ? `Vì bão số ${a % 9}` : null };
};

/** What is sent about the form of figures, as a table of payloads. */
export const figurePayloads = ({ a, b, state, anySeat }: Numbers): Record<string, () => unknown> => ({
  'figures.set_form': () => ({
    ...FORM,
    // Seldom a form that lacks something; then it is refused if that was reported.
    indicators: a % 6 === 0 ? FORM.indicators.slice(1) : FORM.indicators,
    seatIds: a % 11 === 0 ? ['nothing'] : a % 5 === 0 ? SEATS.slice(1) : SEATS.slice(0, 3),
    revision: a % 7 === 0 ? 99 : state.reporting.revision,
  }),
  'figures.report': () => ({ figures: [figureOf(a, b)] }),
  'figures.enter': () => ({
    reason: 'Báo qua điện thoại',
    figures: [{ seatId: anySeat, ...figureOf(a, b) }],
  }),
  'figures.carry': () => ({
    lastMonth: {
      code: '2020-08',
      indicators: [],
      figures: SEATS.map((seatId) => ({ seatId, indicatorId: 'files', value: 50 })),
    },
    lastYear: null,
  }),
  'figures.present': () => ({
    subject: a % 3 ? { kind: 'indicator', indicatorId: a % 5 ? 'files' : 'nothing' } : { kind: 'presence' },
  }),
});
