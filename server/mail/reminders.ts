import type { MailTemplate } from '../../config/mail/read.ts';
import { actorIn } from '../../shared/frame/actor-in.ts';
import { registerIdOf } from '../../shared/kernel/ids.ts';
import { needsOf } from '../../shared/needs/needs.ts';
import type { Numbers } from '../../shared/numbers/events.ts';
import { meetingNow } from '../../shared/series/events.ts';
import { isReminded, reminders } from '../../shared/timetable/reminders.ts';
import { timetableOf } from '../../shared/timetable/steps.ts';
import type { People } from '../auth/people.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Meetings, Registers } from '../meeting/meetings.ts';
import { letterOf } from './letter.ts';
import type { Letter, Mailer } from './mailer.ts';

/** `setTimeout` cannot wait longer. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;
/** A mail server that is down is asked again, sooner at first. */
const RETRY_MS = { first: 60_000, most: 30 * 60_000 };

interface RemindersWorld {
  readonly people: Pick<People, 'accounts' | 'personOf' | 'isReminderSent' | 'noteReminder'>;
  readonly meetings: Pick<Meetings, 'all'>;
  readonly registers: Pick<Registers, 'get'>;
  /** The numbers that papers were given. */
  readonly numbers: () => Pick<Numbers, 'given'>;
  readonly mailer: Mailer;
  readonly template: MailTemplate;
  /** What links begin with. */
  readonly url: string;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
  readonly retryMs?: typeof RETRY_MS;
}

interface Due {
  /** Z8: what is sent once. */
  readonly key: string;
  readonly letter: Letter;
}

/** The letters of one meeting that are due and were not sent, and when the next will be. */
const ofMeeting = (world: RemindersWorld, meeting: LiveMeeting): { due: Due[]; nextAt: number | null } => {
  const { people, template, url, now } = world;
  const state = meeting.state();
  const register = world.registers.get(registerIdOf(state.frame.seriesId))?.state();
  if (!register) return { due: [], nextAt: null };
  const at = now();
  const look = { meetingId: meeting.id, state, numbers: world.numbers(), now: at };
  const steps = reminders(timetableOf({ ...look, timetable: register.timetable }), at);
  const stands = meetingNow(register.series)?.id === meeting.id;
  const due = steps.due.flatMap((step) =>
    people.accounts().flatMap((account): Due[] => {
      const person = people.personOf(account.id);
      const viewer = person && actorIn(state, person);
      const { email } = account;
      const key = `${meeting.id}/${step.step}/${step.day}/${account.id}`;
      if (!viewer || email === null || !isReminded(step.step, viewer.role)) return [];
      if (people.isReminderSent(key)) return [];
      const needs = needsOf({ ...look, viewer, register }, stands);
      const { title, startsAt } = state.frame;
      const reminded = { account: { ...account, email }, meeting: { title, startsAt }, step, needs, url };
      return [{ key, letter: letterOf(template, key, reminded) }];
    }),
  );
  return { due, nextAt: steps.nextAt };
};

/**
 * Z7, Z8: sends reminders when they are due. What is due is worked out anew each time from the meetings and from what
 * was sent, so that nothing has to be remembered but that.
 */
export const followReminders = (world: RemindersWorld) => {
  const retryMs = world.retryMs ?? RETRY_MS;
  let timer: NodeJS.Timeout | undefined;
  let working = false;
  let again = false;
  let wait = retryMs.first;

  const all = () => {
    const found = world.meetings.all().map((meeting) => ofMeeting(world, meeting));
    const times = found.flatMap(({ nextAt }) => nextAt ?? []);
    return { due: found.flatMap(({ due }) => due), nextAt: times.length > 0 ? Math.min(...times) : null };
  };

  /** False when the mail server took none of it. */
  const deliver = async (due: readonly Due[]): Promise<boolean> => {
    for (const { key, letter } of due) {
      try {
        await world.mailer.send(letter);
      } catch (error) {
        world.onFailure(error);
        return false;
      }
      world.people.noteReminder(key);
    }
    return true;
  };

  const sleep = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), Math.min(Math.max(0, ms), LONGEST_WAIT_MS)).unref();
  };

  const look = async () => {
    if (working) {
      again = true;
      return;
    }
    working = true;
    again = false;
    const sent = await deliver(all().due);
    working = false;
    if (!sent) {
      sleep(wait);
      wait = Math.min(wait * 2, retryMs.most);
      return;
    }
    wait = retryMs.first;
    const { nextAt } = all();
    if (again) sleep(0);
    else if (nextAt !== null) sleep(nextAt - world.now());
  };

  void look();
  return {
    /** Something has changed: a meeting, its days. */
    look: () => void look(),
    stop() {
      clearTimeout(timer);
      world.mailer.close();
    },
  };
};
