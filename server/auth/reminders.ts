import type { PeopleContext } from './context.ts';

/** Z8: whether a reminder has gone out. */
export const isReminderSent = ({ database }: PeopleContext, reminder: string): boolean =>
  database.get('SELECT 1 AS one FROM reminders_sent WHERE reminder = ?', reminder) !== undefined;

/** Z8: it has, and is not sent again. */
export const noteReminder = ({ database, clock }: PeopleContext, reminder: string): void => {
  database.run(
    'INSERT INTO reminders_sent (reminder, sent_at) VALUES (?, ?) ON CONFLICT (reminder) DO NOTHING',
    reminder,
    clock(),
  );
};
