import { expect, test } from '@jest/globals';
import { chair, minuteTaker, preparedMeeting, seat } from '../support/meeting.ts';

const withItem = () => {
  const story = preparedMeeting().does(chair, 'agenda.add', {
    title: 'Báo cáo',
    presenter: 'Trung tâm',
    plannedMinutes: 20,
    kind: 'report',
  });
  return { story, itemId: story.state.agenda.order[0] ?? '' };
};

test('R1 a figure is a number or a part of a whole', () => {
  const { story, itemId } = withItem();
  story
    .does(minuteTaker, 'figure.state', { itemId, label: 'Đại hội', value: 1298, whole: 1311 })
    .does(minuteTaker, 'figure.state', { itemId, label: 'Tổ công tác', value: 12, whole: null })
    .refuses(
      minuteTaker,
      'figure.state',
      { itemId, label: 'x', value: 2, whole: 1 },
      'figure.part_over_whole',
      { value: 2, whole: 1 },
    )
    .refuses(
      minuteTaker,
      'figure.state',
      { itemId, label: 'x', value: 0, whole: 0 },
      'figure.part_over_whole',
    )
    .refuses(
      minuteTaker,
      'figure.state',
      { itemId: 'nowhere', label: 'x', value: 0, whole: null },
      'agenda.item_unknown',
    );
});

test('R2 a figure is corrected under its id and keeps its place', () => {
  const { story, itemId } = withItem();
  story
    .does(chair, 'figure.state', { itemId, label: 'Đại hội', value: 1297, whole: 1311 })
    .does(chair, 'figure.state', { itemId, label: 'Tổ', value: 12, whole: null });
  const [figureId = ''] = story.state.reports.keys();
  story
    .does(chair, 'figure.state', { figureId, itemId, label: 'Đại hội', value: 1298, whole: 1311 })
    .refuses(
      chair,
      'figure.state',
      { figureId: 'none', itemId, label: 'x', value: 1, whole: null },
      'figure.unknown',
    )
    .refuses(
      seat('p89'),
      'figure.state',
      { itemId, label: 'x', value: 1, whole: null },
      'command.not_allowed',
    );
  expect([...story.state.reports.values()]).toMatchObject([
    { value: 1298, order: 1 },
    { value: 12, order: 2 },
  ]);
});
