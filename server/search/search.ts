import type { Viewer } from '../../shared/kernel/actor.ts';
import { type MeetingId, type ProposalId, registerIdOf, type StreamId } from '../../shared/kernel/ids.ts';
import { seenProposal } from '../../shared/proposals/view.ts';
import type { FindAnswer, FindQuery, SearchHit, SearchQuery } from '../../shared/search/contract.ts';
import { createCatalogue } from './catalogue.ts';
import {
  type Holding,
  type KeptMeeting,
  type KeptOffice,
  type KeptRegister,
  meetingHoldings,
  officeHoldings,
  registerHoldings,
} from './holdings.ts';
import { type DraftOf, minutesHolding } from './minutes.ts';
import { pageOf } from './page.ts';

/** Everything that this server keeps, to be looked through. */
export interface Kept {
  readonly meetings: () => readonly KeptMeeting[];
  readonly registers: () => readonly KeptRegister[];
  readonly office: KeptOffice;
  readonly minutes: DraftOf;
}

/** Below this share of telling words in common, two texts are not on one matter. */
const ALIKE = 0.16;

/** G3: a seat looks through the meetings that it is of and their registers, the centre through all. */
const openTo = (viewer: Viewer, { meetings }: Kept): ((streamId: StreamId) => boolean) => {
  if (viewer.role !== 'seat') return () => true;
  const own = meetings().filter((meeting) => meeting.state().attendance.has(viewer.seatId));
  const open = new Set<StreamId>(
    own.flatMap((meeting) => [meeting.id, registerIdOf(meeting.state().frame.seriesId)]),
  );
  return (streamId) => open.has(streamId);
};

/** Finds what stands in the meetings and their registers; nobody is given what they may not see. */
export const createSearch = (kept: Kept) => {
  const catalogue = createCatalogue();
  const holdings = new Map<StreamId, readonly Holding[]>();
  /** Minutes are of two journals: what was said is in the meeting's, what became of the text in the register's. */
  const minutes = new Map<MeetingId, Holding>();

  const follow = () => {
    for (const meeting of kept.meetings())
      if (!holdings.has(meeting.id)) holdings.set(meeting.id, meetingHoldings(meeting));
    for (const register of kept.registers()) {
      if (!holdings.has(register.id)) holdings.set(register.id, registerHoldings(register));
      for (const meeting of kept.meetings())
        if (!minutes.has(meeting.id) && registerIdOf(meeting.state().frame.seriesId) === register.id)
          minutes.set(meeting.id, minutesHolding(meeting, register, kept.minutes));
    }
    const titleOf = (id: MeetingId) =>
      kept
        .meetings()
        .find((meeting) => meeting.id === id)
        ?.state().frame.title ?? '';
    if (!holdings.has(kept.office.id)) holdings.set(kept.office.id, officeHoldings(kept.office, titleOf));
    for (const each of [...holdings.values(), ...minutes.values()].flat()) catalogue.follow(each);
  };

  return {
    /** Catalogues what there is, so that the first who asks does not wait for it. */
    follow,
    /** G1-G6: of everything, what holds these words and passes the filters. */
    find(viewer: Viewer, query: FindQuery): FindAnswer {
      follow();
      const isOpen = openTo(viewer, kept);
      return pageOf(catalogue, query, { viewer, mayEnter: ({ holding }) => isOpen(holding.streamId) });
    },
    /** Of the proposals of one register, what is on the same matter or holds these words. */
    ask(register: KeptRegister, viewer: Viewer, { text, way, limit }: SearchQuery): SearchHit[] {
      follow();
      const { proposals } = register.state();
      const seen = (key: string) => {
        const card = catalogue.cards.get(key);
        if (card?.holding.streamId !== register.id || card.kind !== 'proposal') return null;
        const proposal = proposals.all.get(card.id as ProposalId);
        return proposal ? seenProposal(proposal, proposals.series, viewer) : null;
      };
      const wanted = (key: string) => seen(key) !== null;
      const found =
        way === 'like'
          ? catalogue.index.like(text, limit, ALIKE, wanted)
          : catalogue.index.find(text, wanted).slice(0, limit);
      return found.flatMap(({ id, score }) => {
        const proposal = seen(id);
        return proposal ? [{ score, proposal }] : [];
      });
    },
  };
};

export type Search = ReturnType<typeof createSearch>;
