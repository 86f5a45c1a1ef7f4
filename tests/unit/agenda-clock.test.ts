import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clockOf, closingHour, forecast, minutesOfAll, whatToShorten } from '../../shared/agenda/clock.ts';
import { ITEM_KINDS } from '../../shared/agenda/events.ts';
import type { ItemRecord } from '../../shared/agenda/view.ts';
import { agendaFor, idOf, item, itemNamed, seenBy, under, undo, withItems } from '../support/agenda-story.ts';
import {
  admin,
  chair,
  minuteTaker,
  openMeetingStory,
  operator,
  preparedMeeting,
  seat,
} from '../support/meeting.ts';

test('A5 the clock of an item counts the time of those under it', () => {
  const story = withItems(openMeetingStory());
  under(story, 'Một', 'a');
  story.does(chair, 'agenda.go_to', { itemId: idOf(story, 'Một') });
  story.now += 120_000 - 1000;
  story.does(chair, 'agenda.go_to', { itemId: idOf(story, 'a') });
  const items = seenBy(story, chair);
  const [one] = items as [ItemRecord];
  expect(clockOf(one, story.now + 60_000, items)).toMatchObject({ elapsedMs: 180_000, level: 'calm' });
  // What is left: 4 of the 5 minutes of a, then Hai and Ba; the rest of Một was left behind.
  expect(forecast(items, story.now + 60_000).endsAt).toBe(story.now + 60_000 + 44 * 60_000);
});

test('A18 the meeting has planned minutes; an agenda that needs more is not refused', () => {
  const story = withItems(preparedMeeting()).does(admin, 'agenda.plan', { plannedMinutes: 30 });
  expect(agendaFor(story, seat('p89')).plannedMinutes).toBe(30);
  expect(minutesOfAll(seenBy(story, chair))).toBe(60);
  story
    .refuses(chair, 'agenda.plan', { plannedMinutes: 0 }, 'command.invalid')
    .refuses(operator, 'agenda.plan', { plannedMinutes: 10 }, 'command.not_allowed')
    .does(chair, 'agenda.plan', { plannedMinutes: null });
});

test('A19 the closing hour follows the plan, or the opening of a meeting on another day', () => {
  const startsAt = 1_000_000_000;
  const hours = (count: number) => startsAt + count * 3_600_000;
  const closing = (openedAt: number | null, now: number) => closingHour({ startsAt, openedAt }, 120, now);
  expect(closing(hours(0.25), hours(1))).toBe(hours(2));
  expect(closing(null, hours(-5))).toBe(hours(2));
  expect(closing(hours(30), hours(31))).toBe(hours(32));
  expect(closingHour({ startsAt, openedAt: null }, null, 0)).toBeNull();
});

test('A20 what to shorten: in proportion, none more than half, votes and conclusions not at all', () => {
  const story = openMeetingStory();
  for (const [title, plannedMinutes, kind] of [
    ['Báo cáo', 20, 'report'],
    ['Thảo luận', 40, 'discussion'],
    ['Biểu quyết', 10, 'vote'],
    ['Kết luận', 10, 'conclusion'],
  ] as const)
    story.does(chair, 'agenda.add', { ...item(title), plannedMinutes, kind });
  const minute = 60_000;
  const needs = (minutes: number) =>
    whatToShorten(seenBy(story, chair), story.now, story.now + (80 - minutes) * minute);
  const [report, discussion] = [idOf(story, 'Báo cáo'), idOf(story, 'Thảo luận')];
  expect(needs(0)).toEqual({ cuts: [], leftMinutes: 0 });
  expect(needs(9)).toEqual({
    cuts: [
      { itemId: report, byMinutes: 3 },
      { itemId: discussion, byMinutes: 6 },
    ],
    leftMinutes: 0,
  });
  expect(needs(45)).toEqual({
    cuts: [
      { itemId: report, byMinutes: 10 },
      { itemId: discussion, byMinutes: 20 },
    ],
    leftMinutes: 15,
  });
  story
    .does(chair, 'agenda.shorten', { itemId: report, byMinutes: 3 })
    .refuses(minuteTaker, 'agenda.shorten', { itemId: report, byMinutes: 1 }, 'command.not_allowed')
    .refuses(chair, 'agenda.shorten', { itemId: report, byMinutes: 17 }, 'agenda.too_short', {
      planned: 17,
      byMinutes: 17,
    })
    .refuses(chair, 'agenda.shorten', { itemId: 'nowhere', byMinutes: 1 }, 'agenda.item_unknown');
  expect(itemNamed(story, 'Báo cáo')?.plannedMinutes).toBe(17);
  undo(story);
  expect(itemNamed(story, 'Báo cáo')?.plannedMinutes).toBe(20);
});

test('A20 the cuts always gain what they say, whatever the agenda', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ minutes: fc.integer({ min: 2, max: 90 }), kind: fc.constantFrom(...ITEM_KINDS) }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      fc.integer({ min: 0, max: 400 }),
      (plans, over) => {
        const story = openMeetingStory();
        for (const [index, { minutes, kind }] of plans.entries()) {
          story.does(chair, 'agenda.add', { ...item(`m${index}`), plannedMinutes: minutes, kind });
          under(story, `m${index}`, `m${index}a`, Math.max(1, minutes - 1));
        }
        const end = forecast(seenBy(story, chair), story.now).endsAt - over * 60_000;
        const { cuts, leftMinutes } = whatToShorten(seenBy(story, chair), story.now, end);
        for (const cut of cuts) story.does(chair, 'agenda.shorten', cut);
        const from = story.now - cuts.length * 1000;
        expect(forecast(seenBy(story, chair), from).endsAt).toBe(end + leftMinutes * 60_000);
      },
    ),
    { numRuns: 60, seed: 20_200_908 },
  );
});
