import { REGISTER_COMMANDS } from './commands.ts';
import type { RegisterEvent } from './events.ts';
import { evolveFiles, type Files, initialFiles } from './files/events.ts';
import { bindBook, byViewer, forAll, type Slices } from './kernel/book.ts';
import { evolveProposals } from './proposals/evolve.ts';
import { initialProposals, type Proposals } from './proposals/proposal.ts';
import { changedProposals, viewProposals } from './proposals/view.ts';
import { evolveSeries, initialSeries, type Series } from './series/events.ts';
import { viewSeries } from './series/view.ts';
import { evolveTimetable, initialTimetable, type Timetable } from './timetable/events.ts';

/** What outlives the meetings of a series. */
export interface RegisterState {
  readonly series: Series;
  readonly timetable: Timetable;
  readonly files: Files;
  readonly proposals: Proposals;
}

const SLICES: Slices<RegisterState, RegisterEvent> = {
  series: { initial: initialSeries, evolve: evolveSeries, view: forAll(viewSeries) },
  // It is read at home, where no meeting is open: over HTTP.
  timetable: { initial: initialTimetable, evolve: evolveTimetable, view: forAll(() => new Map()) },
  // A file is told of by what it is attached to (E3).
  files: { initial: initialFiles, evolve: evolveFiles, view: forAll(() => new Map()) },
  proposals: {
    initial: initialProposals,
    evolve: evolveProposals,
    view: byViewer(viewProposals),
    narrowed: changedProposals,
  },
};

/** The rules and views of a register. */
export const registerBook = bindBook(SLICES, REGISTER_COMMANDS);
