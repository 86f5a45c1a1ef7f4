import { OFFICE_COMMANDS } from './commands.ts';
import type { OfficeEvent } from './events.ts';
import { bindBook, byRole, type Slices } from './kernel/book.ts';
import { evolveNumbers, initialNumbers, type Numbers } from './numbers/events.ts';
import { changedNumbers, viewNumbers } from './numbers/view.ts';
import { evolveParticulars, initialParticulars, type Particulars } from './office/events.ts';
import { viewParticulars } from './office/view.ts';
import { evolveTemplates, initialTemplates, type Templates } from './papers/template/events.ts';
import { viewTemplates } from './papers/template/view.ts';

/** The office that issues the papers of all series: what it is called, the numbers it has given, its own templates. */
export interface OfficeState {
  readonly particulars: Particulars;
  readonly numbers: Numbers;
  readonly templates: Templates;
}

const SLICES: Slices<OfficeState, OfficeEvent> = {
  particulars: { initial: initialParticulars, evolve: evolveParticulars, view: byRole(viewParticulars) },
  numbers: {
    initial: initialNumbers,
    evolve: evolveNumbers,
    view: byRole(viewNumbers),
    narrowed: changedNumbers,
  },
  templates: { initial: initialTemplates, evolve: evolveTemplates, view: byRole(viewTemplates) },
};

/** The rules and views of the office. */
export const officeBook = bindBook(SLICES, OFFICE_COMMANDS);
