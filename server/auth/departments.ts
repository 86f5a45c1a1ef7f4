import type { PreparedDepartment } from '../../shared/frame/events.ts';
import type { PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';

export const departments = ({ database }: PeopleContext): PreparedDepartment[] =>
  database.all<PreparedDepartment>(
    'SELECT department_id AS id, name FROM departments WHERE active = 1 ORDER BY position',
  );

/** Replaces the list for meetings made from now on. One that somebody works for cannot go. */
export const setDepartments = (
  context: PeopleContext,
  list: readonly PreparedDepartment[],
): Outcome<{ departments: PreparedDepartment[] }> => {
  const ids = list.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return no('request.malformed', { field: 'id', twice });
  const { database } = context;
  return database.transaction(() => {
    const inUse = database
      .all<{ id: PreparedDepartment['id'] }>(
        'SELECT DISTINCT department_id AS id FROM accounts WHERE department_id IS NOT NULL',
      )
      .find(({ id }) => !ids.includes(id));
    if (inUse) return no('request.malformed', { field: 'id', inUse: inUse.id });
    database.run('UPDATE departments SET active = 0');
    list.forEach(({ id, name }, position) => {
      database.run(
        `INSERT INTO departments (department_id, name, position, active) VALUES (?, ?, ?, 1)
         ON CONFLICT (department_id) DO UPDATE SET name = excluded.name, position = excluded.position, active = 1`,
        id,
        name,
        position,
      );
    });
    return yes({ departments: departments(context) });
  });
};
