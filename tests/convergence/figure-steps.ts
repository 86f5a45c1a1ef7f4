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
    congresses: a % 5 === 0 ? [13, 12] : [a % 3, 12],
    files: a % 5 === 0 ? 900 : 50 * (a % 3),
    ready: a % 2 === 0,
    words: a % 3 === 0 ? 'Không' : 5,
    done: 100 * (a % 3),
  };
  const indicatorId = a % 31 === 0 ? 'nothing' : id;
  return { indicatorId, value: values[id] ?? 1, word: a % 4 === 0 ? `Vì bão số ${a % 9}` : null };
};

/** Without a form there is nothing to report, and once it is frozen nothing either: the one is soon, the other late. */
export const likelyFigures = ({ reporting }: MeetingState, type: string, a: number): string => {
  if (!type.startsWith('figures.')) return type;
  if (!reporting.form && a % 5 > 0) return 'figures.set_form';
  // Proposals are presented seldom, and counted only then.
  if (reporting.shown?.subject.kind === 'proposals' && a % 2 === 0) return 'figures.count_proposals';
  // Frozen figures refuse all else; most often they are opened again.
  if (reporting.frozenAt !== null && a % 3 > 0) return 'figures.reopen';
  return type === 'figures.freeze' && a % 4 > 0 ? 'figures.report' : type;
};

/** What is sent about the form of figures, as a table of payloads. */
export const figurePayloads = ({ a, b, state, anySeat }: Numbers): Record<string, () => unknown> => ({
  'figures.set_form': () => ({
    ...FORM,
    // Seldom a form that lacks something; then it is refused if that was reported.
    indicators: a % 3 === 0 ? FORM.indicators.slice(1) : FORM.indicators,
    seatIds: a % 11 === 0 ? ['nothing'] : a % 5 === 0 ? SEATS.slice(1) : SEATS,
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
  'figures.reopen': () => ({ reason: 'Tỉnh báo nhầm' }),
  'figures.present': () => ({
    subject: [
      { kind: 'indicator', indicatorId: a % 5 ? 'files' : 'nothing' },
      { kind: 'proposals' },
      { kind: 'presence' },
      { kind: 'linetest' },
    ][a % 4],
    shape: b % 2 ? 'map' : 'table',
  }),
  'figures.count_proposals': () => ({ counts: [{ seatId: anySeat, made: 2, answered: a % 3 }] }),
});
