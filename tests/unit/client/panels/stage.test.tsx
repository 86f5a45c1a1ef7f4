/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { LayoutPicker, ShareControl, Stage, StageTools } from '../../../../client/features/stage/index.ts';
import { chair, openMeetingStory, operator, seat } from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

afterEach(cleanup);

const stage = () => screen.getByRole('figure', { name: 'Màn hình chính' });
const plates = () =>
  [...stage().querySelectorAll('figcaption')].map((plate) => plate.querySelector('p')?.textContent);

test('S2: the chair chooses the layout with one press; one that has nothing to show cannot be chosen', async () => {
  const story = openMeetingStory().does(chair, 'floor.grant', { seatId: 'p89' });
  const place = takePlace(story, chair);
  const { container } = place.show(
    <>
      <Stage />
      <LayoutPicker />
    </>,
  );
  expect(plates()).toEqual(['Tỉnh ủy Điểm cầu p89']);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Chia sẻ' }).disabled).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Trao đổi' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: 'Kèm chủ trì' }));
  await settle();
  expect(story.state.stage.layout).toBe('with_chair');
  expect(plates()).toEqual(['Tỉnh ủy Điểm cầu p89', 'Chủ trì']);
  expect((await axe(container)).violations).toEqual([]);
});

test('S6, S7: a discussion is seen with its microphones in words, each closed alone, and ended', async () => {
  const story = openMeetingStory().does(chair, 'discussion.begin', { seatIds: ['p89', 'p72'] });
  const place = takePlace(story, operator);
  place.show(
    <>
      <Stage />
      <StageTools />
    </>,
  );
  expect(plates()).toEqual(['Tỉnh ủy Điểm cầu p89', 'Tỉnh ủy Điểm cầu p72']);
  fireEvent.click(screen.getByRole('button', { name: 'Đang trao đổi: 2 điểm cầu' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Đóng mic của Tỉnh ủy Điểm cầu p72' }));
  await settle();
  expect(story.state.stage.discussion.map((each) => each.microphoneOpen)).toEqual([true, false]);
  expect(within(stage()).getByText('Mic đóng')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kết thúc trao đổi' }));
  await settle();
  expect(plates()).toEqual(['Điểm cầu Trung tâm']);
});

test('S10, S11: the chair ends anybody’s share and hushes with one press, which says what it does', async () => {
  const story = openMeetingStory().does(operator, 'share.begin', {});
  const place = takePlace(story, chair);
  place.show(<StageTools />);
  fireEvent.click(screen.getByRole('button', { name: 'Dừng chia sẻ của Điều hành kỹ thuật' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tắt mọi mic ngoài màn hình chính' }));
  await settle();
  expect(story.state.stage).toMatchObject({ share: null, hushed: true });
  fireEvent.click(screen.getByRole('button', { name: /^Đang tắt mic ngoài màn hình chính/ }));
  await settle();
  expect(story.state.stage.hushed).toBe(false);
});

test('S9: a seat without the floor is not offered to share', () => {
  takePlace(openMeetingStory(), seat('p89')).show(<ShareControl />);
  expect(screen.queryByRole('button')).toBeNull();
});

test('S10: a main device that has no screen ends what its place shares, once: the one that shared has died', async () => {
  const story = openMeetingStory().does(operator, 'share.begin', {});
  const place = takePlace(story, operator);
  place.meeting.store.setState({ main: { holder: 'other' } });
  place.show(<ShareControl />);
  await settle();
  expect(place.sent).toEqual([]);
  act(() => place.meeting.store.setState({ main: { holder: 'mine' } }));
  await settle();
  expect(place.sent.map(({ type }) => type)).toEqual(['share.end']);
  expect(story.state.stage.share).toBeNull();
});
