import type { OfficeEvent } from '../events.ts';
import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { SeriesId } from '../kernel/ids.ts';
import type { Office } from '../papers/office.ts';
import type { RuleSet } from '../papers/rule-set.ts';

/** What giving numbers needs of a rule set. */
export type Numbering = Pick<RuleSet, 'id' | 'version' | 'letters'> &
  Pick<RuleSet['number'], 'form' | 'digits' | 'runs'>;

/** What a series calls itself on its papers, and how often that was changed. */
export interface SetParticulars {
  readonly office: Office;
  readonly revision: number;
}

export type ParticularsEvent =
  | {
      readonly type: 'office.files_noted';
      readonly office: Office;
      readonly ruleSets: readonly Numbering[];
    }
  | ({ readonly type: 'office.particulars_set'; readonly seriesId: SeriesId } & SetParticulars);

export interface Particulars {
  /** O1: of the server's files; null until they are noted. */
  readonly usual: Office | null;
  readonly ruleSets: ReadonlyMap<string, Numbering>;
  readonly ofSeries: ReadonlyMap<SeriesId, SetParticulars>;
}

export const initialParticulars: Particulars = { usual: null, ruleSets: new Map(), ofSeries: new Map() };

export const evolveParticulars: Evolve<Particulars, OfficeEvent> = (particulars, event) => {
  switch (event.type) {
    case 'office.files_noted':
      return {
        ...particulars,
        usual: event.office,
        ruleSets: new Map(event.ruleSets.map((each) => [each.id, each])),
      };
    case 'office.particulars_set': {
      const { seriesId, office, revision } = event;
      return { ...particulars, ofSeries: withEntry(particulars.ofSeries, seriesId, { office, revision }) };
    }
    default:
      return particulars;
  }
};

/** O2: the particulars of a series: its own, else the usual ones; null as long as there are none. */
export const officeOf = ({ usual, ofSeries }: Particulars, seriesId: SeriesId): Office | null =>
  ofSeries.get(seriesId)?.office ?? usual;
