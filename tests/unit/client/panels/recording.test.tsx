/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { Notifications } from '@mantine/notifications';
import { act, fireEvent, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { RecordingMenu, RecordingSign } from '../../../../client/features/recording/index.ts';
import { ReplayLink } from '../../../../client/replay/index.ts';
import { chair, openMeetingStory, operator, type Story, seat, system } from '../../../support/meeting.ts';
import { takePlace } from './place.tsx';

const MEETING = { pictures: true, of: 'meeting' } as const;
const DAY = 24 * 60 * 60 * 1000;

const recordingId = (story: Story) => [...story.state.recordings.keys()].at(-1) ?? '';
/** Ten seconds are written, and the file is kept. */
const recordedStory = () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  const id = recordingId(story);
  const beganAt = story.now;
  story.does(system, 'recording.begin_segment', { recordingId: id, segment: 1, beganAt, after: null });
  story.now += 10_000;
  story
    .does(system, 'recording.end_segment', { recordingId: id, segment: 1, lengthMs: 10_000 })
    .does(operator, 'recording.stop', {})
    .does(system, 'recording.keep', {
      recordingId: id,
      lengthMs: 10_000,
      bytes: 5,
      keepUntil: story.now + 90 * DAY,
    });
  return { story, beganAt };
};

test('RC1, RC3 the operator starts, pauses and stops; a second press confirms the end', async () => {
  const story = openMeetingStory();
  const place = takePlace(story, operator);
  const { container } = place.show(<RecordingMenu />);
  fireEvent.click(screen.getByRole('button', { name: 'Ghi hình' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Bắt đầu ghi' }));
  await act(async () => {});
  expect(place.sent.at(-1)).toMatchObject({ type: 'recording.start', payload: MEETING });
  expect(await screen.findByText('Đang ghi hình')).toBeTruthy();
  expect(screen.getByText('bởi Điều hành kỹ thuật')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tạm dừng' }));
  expect(await screen.findByText('Tạm dừng ghi')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ghi tiếp' }));
  await screen.findByText('Đang ghi hình');
  fireEvent.click(screen.getByRole('button', { name: 'Dừng ghi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Dừng ghi' }));
  await screen.findByRole('button', { name: 'Bắt đầu ghi' });
  expect((await axe(container)).violations).toEqual([]);
});

test('RC2 a seat sees that it is on, has nothing to press, and nothing of it once it is over', () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  const place = takePlace(story, seat('p89'));
  place.show(
    <>
      <RecordingSign />
      <RecordingMenu />
    </>,
  );
  expect(screen.getByText('Đang ghi hình')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  place.meanwhile(operator, 'recording.stop', {});
  expect(screen.queryByText('Đang ghi hình')).toBeNull();
});

test('RC5 what went wrong is said with what to do', async () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  story.does(system, 'recording.fail', { recordingId: recordingId(story), failure: 'unavailable' });
  takePlace(story, operator).show(<RecordingMenu />);
  fireEvent.click(screen.getByRole('button', { name: 'Ghi hình' }));
  expect(await screen.findByText(/apt-get install ffmpeg/)).toBeTruthy();
});

test('RC5 the operator is told at once when the disk is full, wherever they look, and what is kept', async () => {
  const story = openMeetingStory().does(operator, 'recording.start', MEETING);
  const place = takePlace(story, operator);
  place.show(
    <>
      <Notifications />
      <RecordingMenu />
    </>,
  );
  place.meanwhile(system, 'recording.fail', { recordingId: recordingId(story), failure: 'disk_full' });
  expect(await screen.findByText('Không ghi được nữa')).toBeTruthy();
  expect(screen.getByText(/đầy/)).toBeTruthy();
});

test('RC6, RC8 the chair releases it, and a moment of the log leads to it', async () => {
  const { story, beganAt } = recordedStory();
  const place = takePlace(story, chair);
  place.show(
    <>
      <RecordingMenu />
      <ReplayLink at={beganAt + 4200} />
      <ReplayLink at={beganAt - 5000} />
    </>,
  );
  const links = screen.getAllByRole('link', { name: /xem lại/i });
  expect(links).toHaveLength(1);
  expect(links[0]?.getAttribute('href')).toMatch(/recordings\/[^/]+\?t=4$/);
  fireEvent.click(screen.getByRole('button', { name: 'Ghi hình' }));
  fireEvent.click(await screen.findByRole('switch', { name: 'Cho các điểm cầu xem' }));
  await act(async () => {});
  expect(place.sent.at(-1)).toMatchObject({ type: 'recording.release', payload: { released: true } });
});
