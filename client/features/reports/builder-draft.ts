import type { PayloadOf } from '../../../shared/commands.ts';
import { IndicatorId, type SeatId } from '../../../shared/kernel/ids.ts';
import type { Indicator } from '../../../shared/reports/form.ts';
import type { FormRecord } from '../../../shared/reports/reporting-view.ts';
import type { IndicatorKind } from '../../../shared/reports/values.ts';
import { fold } from '../../ui/fold.ts';

/** An indicator as its fields write it; numbers as texts, a percentage's in per cent. */
export interface IndicatorDraft {
  /** For the list alone. */
  readonly key: number;
  /** Null until it is saved: then it is made of the name, and stays. */
  readonly id: string | null;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly least: string;
  readonly most: string;
  readonly changeBound: string;
}

export interface FormDraft {
  readonly indicators: readonly IndicatorDraft[];
  readonly seatIds: readonly SeatId[];
  /** As the browser's own field writes it, on this device's clock. */
  readonly due: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

const localText = (at: number): string => {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}`;
};

const scaleOf = (kind: IndicatorKind): number => (kind === 'percent' ? 100 : 1);
const boundText = (bound: number | null, kind: IndicatorKind): string =>
  bound === null ? '' : String(bound / scaleOf(kind));
const boundOf = (text: string, kind: IndicatorKind): number | null =>
  text === '' ? null : Math.round(Number(text) * scaleOf(kind));

export const draftOf = (indicators: readonly Indicator[]): IndicatorDraft[] =>
  indicators.map(({ id, name, kind, unit, least, most, changeBound }, key) => ({
    key,
    id,
    name,
    kind,
    unit,
    least: boundText(least, kind),
    most: boundText(most, kind),
    changeBound: changeBound === null ? '' : String(changeBound),
  }));

export const emptyIndicator = (key: number): IndicatorDraft => ({
  key,
  id: null,
  name: '',
  kind: 'part',
  unit: '',
  least: '',
  most: '',
  changeBound: '',
});

export const firstDraft = (form: FormRecord | undefined, seatIds: readonly SeatId[]): FormDraft => ({
  indicators: form ? draftOf(form.indicators) : [emptyIndicator(0)],
  seatIds: form?.seatIds ?? seatIds,
  due: form?.dueAt ? localText(form.dueAt) : '',
});

/** An id of the name, `Đại hội` as `dai-hoi`, that no other has. */
const idOf = (name: string, taken: ReadonlySet<string>): IndicatorId => {
  const stem =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 32)
      .replace(/-$/, '') || 'chi-tieu';
  for (let turn = 1; ; turn += 1) {
    const id = turn === 1 ? stem : `${stem}-${turn}`;
    if (!taken.has(id)) return IndicatorId.parse(id);
  }
};

/** The form that the draft makes, for the command's own schema to judge. */
export const payloadOf = (draft: FormDraft, revision: number): PayloadOf<'figures.set_form'> => {
  const taken = new Set(draft.indicators.flatMap(({ id }) => id ?? []));
  const indicators = draft.indicators.map(({ id, name, kind, unit, least, most, changeBound }) => {
    const own = id ?? idOf(name, taken);
    taken.add(own);
    return {
      id: own,
      name: name.trim(),
      kind,
      unit: unit.trim(),
      least: boundOf(least, kind),
      most: boundOf(most, kind),
      changeBound: changeBound === '' ? null : Number(changeBound),
    };
  });
  const dueAt = draft.due === '' ? null : new Date(draft.due).getTime();
  return { indicators, seatIds: [...draft.seatIds], dueAt, revision };
};

export const moved = <T>(list: readonly T[], from: number, by: -1 | 1): T[] => {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
};
