import { REGISTER_COMMANDS } from './commands.ts';
import type { RegisterEvent } from './events.ts';
import { evolveFiles, type Files, initialFiles } from './files/events.ts';
import { bindBook, byViewer, differing, forAll, type Slices } from './kernel/book.ts';
import { evolvePractices } from './practices/events.ts';
import { initialPractices, type Practices } from './practices/practice.ts';
import { changedPractices, viewPractices } from './practices/view.ts';
import { evolveProposals } from './proposals/evolve.ts';
import { initialProposals, type Proposals } from './proposals/proposal.ts';
import { changedProposals, viewProposals } from './proposals/view.ts';
import type { MinutesRecords } from './record/events.ts';
import { evolveRecords } from './record/evolve.ts';
import { viewRecords } from './record/view.ts';
import { evolveSeries, initialSeries, type Series } from './series/events.ts';
import { viewSeries } from './series/view.ts';
import { evolveTasks } from './tasks/evolve.ts';
import { initialTasks, type Tasks } from './tasks/task.ts';
import { changedTasks, viewTasks } from './tasks/view.ts';
import { evolveTimetable, initialTimetable, type Timetable } from './timetable/events.ts';

/** What outlives the meetings of a series. */
export interface RegisterState {
  readonly series: Series;
  readonly timetable: Timetable;
  readonly files: Files;
  readonly proposals: Proposals;
  readonly tasks: Tasks;
  readonly practices: Practices;
  readonly records: MinutesRecords;
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
  tasks: { initial: initialTasks, evolve: evolveTasks, view: byViewer(viewTasks), narrowed: changedTasks },
  practices: {
    initial: initialPractices,
    evolve: evolvePractices,
    view: byViewer(viewPractices),
    narrowed: changedPractices,
  },
  records: {
    initial: new Map(),
    evolve: evolveRecords,
    view: byViewer(viewRecords),
    narrowed: differing,
  },
};

/** The rules and views of a register. */
export const registerBook = bindBook(SLICES, REGISTER_COMMANDS);
