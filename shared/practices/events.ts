import type { RegisterEvent } from '../events.ts';
import type { FileSummary } from '../files/events.ts';
import type { Evolve, Occasion } from '../kernel/evolve.ts';
import type { MeetingId, PracticeId, SeatId } from '../kernel/ids.ts';
import { signed } from '../kernel/signed.ts';
import { evolveSeries, holderOf } from '../series/events.ts';
import type { Practice, PracticeStep, Practices, PracticeText, StepName } from './practice.ts';

interface About {
  readonly practiceId: PracticeId;
}

export type PracticeEvent =
  | ({
      readonly type: 'practice.registered';
      readonly code: string;
      readonly meetingId: MeetingId;
      readonly seatId: SeatId;
      readonly files: readonly FileSummary[];
    } & PracticeText &
      About)
  | ({ readonly type: 'practice.edited'; readonly files: readonly FileSummary[] } & PracticeText & About)
  | ({ readonly type: 'practice.marked'; readonly seatId: SeatId; readonly interested: boolean } & About)
  | ({ readonly type: 'practice.recommended'; readonly words: string } & About)
  | ({ readonly type: 'practice.withdrawn'; readonly reason: string } & About);

const TEXTS = ['title', 'matter', 'topic', 'results'] as const satisfies readonly (keyof PracticeText)[];

/** I8: what a practice said before, of that which it says differently now. */
const before = (practice: PracticeText, now: PracticeText): Record<string, string> =>
  Object.fromEntries(
    TEXTS.filter((name) => practice[name] !== now[name]).map((name) => [name, practice[name]]),
  );

const stepOn = (
  occasion: Occasion,
  step: StepName,
  words = '',
  details: PracticeStep['details'] = {},
): PracticeStep => ({ ...signed(step, occasion, words, details), files: [] });

const changed = (
  practices: Practices,
  practiceId: PracticeId,
  change: (practice: Practice) => Partial<Practice>,
): Practices => ({
  ...practices,
  all: practices.all.changed(practiceId, (each) => ({ ...each, ...change(each) })),
});

/** I4: each is held by the seat that stands for its own today. */
const inherited = (practices: Practices, event: RegisterEvent, occasion: Occasion): Practices => {
  const series = evolveSeries(practices.series, event, occasion);
  const hand = (practice: Practice): Practice => {
    const holderId = holderOf(series, practice.seatId);
    return holderId === practice.holderId ? practice : { ...practice, holderId };
  };
  return { all: practices.all.mapped(hand), series };
};

export const evolvePractices: Evolve<Practices, RegisterEvent> = (practices, event, occasion) => {
  switch (event.type) {
    case 'series.meeting_noted':
      return inherited(practices, event, occasion);
    case 'practice.registered': {
      const { type, practiceId: id, ...written } = event;
      const practice: Practice = {
        ...written,
        id,
        order: practices.all.size + 1,
        holderId: holderOf(practices.series, event.seatId),
        interestedIds: [],
        recommendation: null,
        withdrawn: false,
        steps: [stepOn(occasion, 'registered')],
      };
      return { ...practices, all: practices.all.with(id, practice) };
    }
    case 'practice.edited': {
      const { type, practiceId, ...written } = event;
      return changed(practices, practiceId, (practice) => {
        const gone = practice.files.filter(({ id }) => !event.files.some((file) => file.id === id));
        const step = stepOn(occasion, 'edited', '', before(practice, written));
        return { ...written, steps: [...practice.steps, { ...step, files: gone }] };
      });
    }
    case 'practice.marked':
      return changed(practices, event.practiceId, ({ interestedIds }) => ({
        interestedIds: event.interested
          ? [...interestedIds, event.seatId]
          : interestedIds.filter((id) => id !== event.seatId),
      }));
    case 'practice.recommended':
      return changed(practices, event.practiceId, ({ steps }) => ({
        recommendation: event.words,
        steps: [...steps, stepOn(occasion, 'recommended', event.words)],
      }));
    case 'practice.withdrawn':
      return changed(practices, event.practiceId, ({ steps }) => ({
        withdrawn: true,
        steps: [...steps, stepOn(occasion, 'withdrawn', event.reason)],
      }));
    default:
      return practices;
  }
};
