import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import type { ProgrammeId } from '../kernel/ids.ts';
import { line, orNothing } from '../kernel/text.ts';
import type { ProgrammeEvent, TaskEvent } from './events.ts';
import { numbering, taskFields, textOf } from './fields.ts';
import { LIFE } from './life.ts';
import { programmeNamed } from './programme.ts';

/** So many at once. */
export const IMPORT_MAX_ROWS = 300;

/** A row of a file: its programme by name. */
export const ImportRow = z.strictObject({ ...taskFields, programme: orNothing(line(300)) });
export type ImportRow = z.output<typeof ImportRow>;

/** J11: the tasks of a file are assigned, all or none; programmes that there are not yet are opened with them. */
export const importTasks = registerCommand({
  type: 'task.import',
  roles: LIFE.assigned.by,
  payload: z.strictObject({ tasks: z.array(ImportRow).min(1).max(IMPORT_MAX_ROWS) }),
  decide(state, { tasks: rows }, { newId }) {
    const number = numbering(state, newId);
    if (!number) return refuse('task.no_meeting');
    const opened = new Map<string, ProgrammeEvent>();
    const programmeOf = (name: string): ProgrammeId | null => {
      if (name === '') return null;
      const known = programmeNamed(state.tasks.programmes, name)?.id ?? opened.get(name)?.programmeId;
      if (known) return known;
      const programmeId = newId() as ProgrammeId;
      opened.set(name, { type: 'programme.opened', programmeId, name, source: '' });
      return programmeId;
    };
    const assigned = rows.map(({ programme, ...written }) =>
      number(textOf(state.series, { ...written, programmeId: programmeOf(programme), proposalIds: [] })),
    );
    return accept<TaskEvent>(...opened.values(), ...assigned);
  },
});
