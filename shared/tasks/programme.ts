import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ProgrammeId } from '../kernel/ids.ts';
import { line, orNothing } from '../kernel/text.ts';
import { GIVERS } from './life.ts';
import type { Programme, Programmes } from './task.ts';

const fields = { name: line(300), source: orNothing(line(300)) };

const plain = (name: string): string => name.toLowerCase();

/** The programme of that name, however its letters are written. */
export const programmeNamed = (programmes: Programmes, name: string): Programme | undefined =>
  [...programmes.values()].find((each) => plain(each.name) === plain(name));

/** J7: a work programme, plan or scheme, to which tasks will belong. */
export const openProgramme = registerCommand({
  type: 'programme.open',
  roles: GIVERS,
  payload: z.strictObject(fields),
  decide({ tasks }, written, { newId }) {
    if (programmeNamed(tasks.programmes, written.name))
      return refuse('programme.name_taken', { name: written.name });
    return accept({ type: 'programme.opened', programmeId: newId() as ProgrammeId, ...written });
  },
});

/** J7: its name or its source is put right. */
export const editProgramme = registerCommand({
  type: 'programme.edit',
  roles: GIVERS,
  payload: z.strictObject({ programmeId: ProgrammeId, ...fields }),
  decide({ tasks }, { programmeId, ...written }) {
    if (!tasks.programmes.has(programmeId)) return refuse('programme.unknown', { programmeId });
    const same = programmeNamed(tasks.programmes, written.name);
    if (same && same.id !== programmeId) return refuse('programme.name_taken', { name: written.name });
    return accept({ type: 'programme.edited', programmeId, ...written });
  },
});
