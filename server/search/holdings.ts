import type { ItemRecord } from '../../shared/agenda/view.ts';
import type { DocumentRecord } from '../../shared/documents/view.ts';
import { type Viewer, viewerKey } from '../../shared/kernel/actor.ts';
import type { MeetingId, OfficeId, RegisterId, StreamId } from '../../shared/kernel/ids.ts';
import type { Records } from '../../shared/kernel/patch.ts';
import { type MeetingState, viewSlice } from '../../shared/meeting.ts';
import type { ResolutionRecord } from '../../shared/minutes/view.ts';
import type { OfficeState } from '../../shared/office.ts';
import { paperReaders } from '../../shared/papers-contract.ts';
import { seesPractice } from '../../shared/practices/view.ts';
import { seenProposal, seesProposal } from '../../shared/proposals/view.ts';
import type { RegisterState } from '../../shared/register.ts';
import type { Kind, Thing } from '../../shared/search/contract.ts';
import { seesTask } from '../../shared/tasks/view.ts';
import {
  documentThing,
  itemThing,
  paperThing,
  practiceThing,
  proposalThing,
  resolutionThing,
  taskThing,
} from './things.ts';

/** All things of one kind in one journal. */
export interface Holding {
  readonly streamId: StreamId;
  readonly kind: Kind;
  /** Each of them by its id: another object when it has changed. */
  readonly all: () => ReadonlyMap<string, unknown>;
  /** G3: whether a viewer sees it in the room. */
  readonly maySee: (id: string, viewer: Viewer) => boolean;
  /** It, as the viewer sees it; null for who does not. */
  readonly seen: (id: string, viewer: Viewer) => Thing | null;
}

interface Kept<Id, State> {
  readonly id: Id;
  readonly state: () => State;
}
export type KeptMeeting = Kept<MeetingId, MeetingState>;
export type KeptRegister = Kept<RegisterId, RegisterState>;
export type KeptOffice = Kept<OfficeId, OfficeState>;

/** The things of one kind of a register, by who sees them and what they say. */
const kept = <Id extends string, One>(
  streamId: RegisterId,
  kind: Kind,
  all: () => ReadonlyMap<Id, One>,
  {
    sees,
    thing,
  }: { sees: (one: One, viewer: Viewer) => boolean; thing: (one: One, viewer: Viewer) => Thing | null },
): Holding => ({
  streamId,
  kind,
  all,
  maySee(id, viewer) {
    const one = all().get(id as Id);
    return one !== undefined && sees(one, viewer);
  },
  seen(id, viewer) {
    const one = all().get(id as Id);
    return one !== undefined && sees(one, viewer) ? thing(one, viewer) : null;
  },
});

export const registerHoldings = ({ id, state }: KeptRegister): readonly Holding[] => {
  const series = () => state().series;
  return [
    kept(id, 'proposal', () => state().proposals.all, {
      sees: (proposal, viewer) => seesProposal(proposal, series(), viewer),
      thing(proposal, viewer) {
        const seen = seenProposal(proposal, series(), viewer);
        return seen ? proposalThing(seen, series()) : null;
      },
    }),
    kept(id, 'task', () => state().tasks.all, {
      sees: (task, viewer) => seesTask(state().tasks, task, viewer),
      thing: (task) => taskThing(task, series()),
    }),
    kept(id, 'practice', () => state().practices.all, {
      sees: (practice, viewer) => seesPractice(practice, viewer),
      thing: (practice) => practiceThing(practice, series()),
    }),
  ];
};

/** Q8: the papers that have their number, for those who give numbers. */
export const officeHoldings = (
  { id: streamId, state }: KeptOffice,
  titleOf: (meetingId: MeetingId) => string,
): readonly Holding[] => [
  {
    streamId,
    kind: 'paper',
    all: () => state().numbers.given,
    maySee: (_id, { role }) => paperReaders.includes(role),
    seen(id, { role }) {
      const number = state().numbers.given.get(id);
      if (number?.state !== 'taken' || !number.paper || !paperReaders.includes(role)) return null;
      const { text, paper, at } = number;
      return paperThing(id, text, paper, { at, meeting: titleOf(paper.meetingId) });
    },
  },
];

/** The views of a meeting as its screens have them, each made once as long as nothing changes in its slice. */
const screensOf = ({ state }: KeptMeeting) => {
  const known = new WeakMap<object, Map<string, Records>>();
  return (name: 'agenda' | 'resolutions' | 'documents', viewer: Viewer): Records => {
    const slice = state()[name];
    const views = known.get(slice) ?? new Map<string, Records>();
    known.set(slice, views);
    const view = views.get(viewerKey(viewer)) ?? viewSlice(state(), name, viewer);
    views.set(viewerKey(viewer), view);
    return view;
  };
};

/** G3: of a meeting what is on its screens, no more. */
export const meetingHoldings = (meeting: KeptMeeting): readonly Holding[] => {
  const { id: streamId, state } = meeting;
  const screens = screensOf(meeting);
  const itemOn = (id: string, viewer: Viewer) =>
    screens('agenda', viewer).get(`item:${id}`) as ItemRecord | undefined;
  const resolutionOn = (id: string, viewer: Viewer) =>
    screens('resolutions', viewer).get(`resolution:${id}`) as ResolutionRecord | undefined;
  // A document stands under its item: who does not see the one does not see the other.
  const documentOn = (id: string, viewer: Viewer) => {
    const document = screens('documents', viewer).get(`document:${id}`) as DocumentRecord | undefined;
    const item = document && itemOn(document.itemId, viewer);
    return item && { document, item };
  };
  return [
    {
      streamId,
      kind: 'item',
      all: () => state().agenda.items,
      maySee: (id, viewer) => itemOn(id, viewer) !== undefined,
      seen(id, viewer) {
        const item = itemOn(id, viewer);
        return item ? itemThing(streamId, state(), item) : null;
      },
    },
    {
      streamId,
      kind: 'resolution',
      all: () => state().resolutions,
      maySee: (id, viewer) => resolutionOn(id, viewer) !== undefined,
      seen(id, viewer) {
        const resolution = resolutionOn(id, viewer);
        return resolution ? resolutionThing(streamId, state(), resolution) : null;
      },
    },
    {
      streamId,
      kind: 'document',
      all: () => state().documents.all,
      maySee: (id, viewer) => documentOn(id, viewer) !== undefined,
      seen(id, viewer) {
        const found = documentOn(id, viewer);
        return found ? documentThing(streamId, state(), found.document, found.item) : null;
      },
    },
  ];
};
