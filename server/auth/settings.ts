import type { PeopleContext } from './context.ts';

/** What the server remembers of itself in the people's database. */
export const readSetting = ({ database }: PeopleContext, name: string): string | null =>
  database.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value ?? null;

export const writeSetting = ({ database }: PeopleContext, name: string, value: string): void => {
  database.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
};
