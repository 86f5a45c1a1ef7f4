import { type Evolve, withChanged, withEntry } from '../kernel/evolve.ts';
import type { ItemId, ProposalId, ResolutionId } from '../kernel/ids.ts';
import type { Party, Unit } from '../series/party.ts';

/** What is written of a resolution. */
export interface ResolutionText {
  readonly text: string;
  /** The name of the unit that leads. */
  readonly owner: string;
  /** N6: who that is in the meeting; null for anybody else. */
  readonly ownerUnit: Unit | null;
  readonly cooperators: readonly Party[];
  /** `YYYY-MM-DD`, or null when it is left open (N3). */
  readonly deadline: string | null;
  /** In the register of the series. */
  readonly proposalIds: readonly ProposalId[];
}

type New = 'ownerUnit' | 'cooperators' | 'proposalIds';
/** As journals hold it: those of before there were co-operating units and confirmations have none of these. */
type WrittenText = Omit<ResolutionText, New> & Partial<Pick<ResolutionText, New>>;

interface Named {
  readonly resolutionId: ResolutionId;
  readonly number: number;
}

export type MinutesEvent =
  | ({ readonly type: 'resolution.recorded'; readonly itemId: ItemId | null } & Named & WrittenText)
  | ({ readonly type: 'resolution.amended'; readonly revision: number } & Named & WrittenText)
  | ({ readonly type: 'resolution.read_back' } & Named)
  | ({ readonly type: 'resolution.reading_ended' } & Named)
  | ({ readonly type: 'resolution.confirmed'; readonly revision: number } & Named)
  | ({ readonly type: 'resolution.withdrawn'; readonly reason: string } & Named);

export interface Resolution extends ResolutionText {
  readonly id: ResolutionId;
  readonly number: number;
  readonly itemId: ItemId | null;
  /** From 1; counts the amendments (N2). */
  readonly revision: number;
  readonly recordedAt: number;
  /** N8: the revision that was confirmed last; null before the first confirmation. */
  readonly confirmedRevision: number | null;
  /** N9: why it was withdrawn; null as long as it stands. */
  readonly withdrawn: string | null;
}

export type Resolutions = ReadonlyMap<ResolutionId, Resolution>;

export const initialResolutions: Resolutions = new Map();

/** N8: whether it stands as the chair confirmed it. */
export const isConfirmed = ({ confirmedRevision, revision, withdrawn }: Resolution): boolean =>
  withdrawn === null && confirmedRevision === revision;

const textOf = ({ text, owner, deadline, ...rest }: WrittenText): ResolutionText => ({
  text,
  owner,
  deadline,
  ownerUnit: rest.ownerUnit ?? null,
  cooperators: rest.cooperators ?? [],
  proposalIds: rest.proposalIds ?? [],
});

/** N8: it was written before there were confirmations. */
const isOld = ({ cooperators }: WrittenText): boolean => cooperators === undefined;

export const evolveResolutions: Evolve<Resolutions> = (resolutions, event, { at }) => {
  switch (event.type) {
    case 'resolution.recorded':
      return withEntry(resolutions, event.resolutionId, {
        ...textOf(event),
        id: event.resolutionId,
        number: event.number,
        itemId: event.itemId,
        revision: 1,
        recordedAt: at,
        confirmedRevision: isOld(event) ? 1 : null,
        withdrawn: null,
      });
    case 'resolution.amended':
      return withChanged(resolutions, event.resolutionId, (resolution) => ({
        ...resolution,
        ...textOf(event),
        revision: event.revision,
        confirmedRevision: isOld(event) ? event.revision : resolution.confirmedRevision,
      }));
    case 'resolution.confirmed':
      return withChanged(resolutions, event.resolutionId, (resolution) => ({
        ...resolution,
        confirmedRevision: event.revision,
      }));
    case 'resolution.withdrawn':
      return withChanged(resolutions, event.resolutionId, (resolution) => ({
        ...resolution,
        withdrawn: event.reason,
      }));
    default:
      return resolutions;
  }
};

/** N7: which resolution stands on the screens, and since when (ms). */
export type Reading = { readonly resolutionId: ResolutionId; readonly since: number } | null;

export const evolveReading: Evolve<Reading> = (reading, event, { at }) => {
  switch (event.type) {
    case 'resolution.read_back':
      return { resolutionId: event.resolutionId, since: at };
    case 'resolution.reading_ended':
    case 'meeting.closed':
      return null;
    case 'resolution.confirmed':
    case 'resolution.withdrawn':
      return reading?.resolutionId === event.resolutionId ? null : reading;
    default:
      return reading;
  }
};
