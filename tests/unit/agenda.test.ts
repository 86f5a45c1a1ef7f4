import { expect, test } from '@jest/globals';
import { project } from '../../shared/meeting.ts';
import {
  admin,
  chair,
  deputy,
  minuteTaker,
  openMeetingStory,
  operator,
  preparedMeeting,
  type Story,
  seat,
} from '../support/meeting.ts';

const item = (title: string) =>
  ({ title, presenter: 'Trung tâm', plannedMinutes: 20, kind: 'report' }) as const;
const withItems = (story: Story) =>
  story
    .does(chair, 'agenda.add', item('Một'))
    .does(admin, 'agenda.add', item('Hai'))
    .does(minuteTaker, 'agenda.add', item('Ba'));
const idOf = ({ state }: Story, title: string) =>
  [...state.agenda.items.values()].find((each) => each.title === title)?.id ?? '';
const titles = ({ state }: Story) => state.agenda.order.map((id) => state.agenda.items.get(id)?.title);

test('A1 items are added at the end, or after a named one', () => {
  const story = withItems(preparedMeeting());
  story.does(chair, 'agenda.add', { ...item('Một rưỡi'), after: idOf(story, 'Một') });
  expect(titles(story)).toEqual(['Một', 'Một rưỡi', 'Hai', 'Ba']);
  story.refuses(chair, 'agenda.add', { ...item('x'), after: 'nowhere' }, 'agenda.item_unknown');
});

test('A1 what is out of bounds is named', () => {
  preparedMeeting()
    .refuses(chair, 'agenda.add', { ...item('x'), plannedMinutes: 601 }, 'command.invalid', {
      field: 'plannedMinutes',
      maximum: 600,
    })
    .refuses(chair, 'agenda.add', { ...item('x'), plannedMinutes: 0 }, 'command.invalid', {
      field: 'plannedMinutes',
      minimum: 1,
    })
    .refuses(chair, 'agenda.add', item('  '), 'command.invalid', { field: 'title' })
    .refuses(chair, 'agenda.add', item('a\u202eb'), 'command.invalid', {
      field: 'title',
      reason: 'unprintable',
    });
});

test('A2 who writes the agenda', () => {
  const story = withItems(preparedMeeting());
  const itemId = idOf(story, 'Ba');
  story
    .does(deputy, 'agenda.edit', { itemId, ...item('Bốn') })
    .does(deputy, 'agenda.move', { itemId, after: null })
    .refuses(operator, 'agenda.add', item('x'), 'command.not_allowed')
    .refuses(seat('p89'), 'agenda.remove', { itemId }, 'command.not_allowed')
    .refuses(chair, 'agenda.edit', { itemId: 'nowhere', ...item('x') }, 'agenda.item_unknown')
    .refuses(chair, 'agenda.move', { itemId: 'nowhere', after: null }, 'agenda.item_unknown')
    .refuses(chair, 'agenda.move', { itemId, after: itemId }, 'agenda.item_unknown')
    .refuses(chair, 'agenda.remove', { itemId: 'nowhere' }, 'agenda.item_unknown');
  expect(titles(story)).toEqual(['Bốn', 'Một', 'Hai']);
});

test('A3, A5 one item is current; the time each took is kept, over several turns', () => {
  const story = withItems(openMeetingStory());
  const [first, second] = [idOf(story, 'Một'), idOf(story, 'Hai')];
  story.does(chair, 'agenda.go_to', { itemId: first }).does(deputy, 'agenda.go_to', { itemId: second });
  expect(project(story.state, seat('p89')).get(`item:${first}`)).toMatchObject({
    state: 'done',
    spentMs: 1000,
    startedAt: null,
  });
  expect(project(story.state, seat('p89')).get(`item:${second}`)).toMatchObject({
    state: 'current',
    startedAt: story.now,
  });
  story.does(chair, 'agenda.go_to', { itemId: first }).does(chair, 'agenda.go_to', { itemId: second });
  expect(story.state.agenda.items.get(first as never)?.spentMs).toBe(2000);
});

test('A3 not before the meeting is open, not by others', () => {
  const story = withItems(preparedMeeting());
  story
    .refuses(chair, 'agenda.go_to', { itemId: idOf(story, 'Một') }, 'meeting.not_open')
    .refuses(minuteTaker, 'agenda.go_to', { itemId: idOf(story, 'Một') }, 'command.not_allowed')
    .refuses(chair, 'agenda.go_to', { itemId: 'constructor' }, 'agenda.item_unknown');
});

test('A4 two presses are one', () => {
  const story = withItems(openMeetingStory());
  const itemId = idOf(story, 'Một');
  story
    .does(chair, 'agenda.go_to', { itemId })
    .refuses(chair, 'agenda.go_to', { itemId }, 'agenda.already_current', { title: 'Một' });
});

test('A6 an item that was begun stays', () => {
  const story = withItems(openMeetingStory());
  const [first, second, third] = [idOf(story, 'Một'), idOf(story, 'Hai'), idOf(story, 'Ba')];
  story
    .does(chair, 'agenda.go_to', { itemId: first })
    .refuses(chair, 'agenda.remove', { itemId: first }, 'agenda.item_begun', { title: 'Một' })
    .does(chair, 'agenda.go_to', { itemId: second })
    .refuses(chair, 'agenda.remove', { itemId: first }, 'agenda.item_begun')
    .does(chair, 'agenda.remove', { itemId: third });
  expect(titles(story)).toEqual(['Một', 'Hai']);
});

test('A7 closing the meeting ends the current item', () => {
  const story = withItems(openMeetingStory());
  const itemId = idOf(story, 'Một');
  story.does(chair, 'agenda.go_to', { itemId }).does(chair, 'meeting.close', {});
  expect(story.state.agenda).toMatchObject({ currentId: null });
  expect(story.state.agenda.items.get(itemId as never)).toMatchObject({ startedAt: null, spentMs: 1000 });
});
