/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { RecordingId } from '../../../../shared/kernel/ids.ts';
import type { Playback } from '../../../../shared/recording-contract.ts';
import { openPage, seatSession, settle } from './page.tsx';
import { pretendServer } from './pretend-server.ts';

const PATH = '/s/handle01/meetings/m1/recordings/r1';
const PAGE = '/s/handle01/m/m1/recordings/r1';
const chapter = { title: '', seat: null, number: null };
const playback: Playback = {
  title: 'Giao ban tháng 9/2020',
  recording: {
    ...{ id: 'r1' as RecordingId, number: 1, pictures: true, itemId: null, startedAt: 1_600_000_000_000 },
    ...{ startedBy: 'operator', phase: 'stopped', stoppedAt: 1_600_000_090_000, failure: null },
    ...{ segments: [], gaps: [], released: true, expiry: null },
    kept: { lengthMs: 90_000, bytes: 9, keepUntil: 1_700_000_000_000 },
  },
  chapters: [
    { ...chapter, kind: 'item', ms: 0, title: 'Đánh giá công tác tháng 8' },
    { ...chapter, kind: 'speech', ms: 12_000, seat: 'Tỉnh ủy An Giang' },
    { ...chapter, kind: 'document', ms: 20_000, title: 'Báo cáo.pdf' },
    { ...chapter, kind: 'poll', ms: 40_000, title: 'Thông qua kế hoạch?' },
    { ...chapter, kind: 'resolution', ms: 61_000, title: 'Giao Văn phòng', number: 1 },
  ],
  missing: [{ ms: 30_000, lengthMs: 4000, cause: 'media' }],
};
const open = (answer: readonly [number, unknown], address = PAGE, language: 'vi' | 'en' = 'vi') => {
  pretendServer({ 'GET /s/handle01': () => [200, seatSession()], [`GET ${PATH}`]: () => answer });
  return openPage(address, language);
};
const video = (container: HTMLElement) => container.querySelector('video') as HTMLVideoElement;

afterEach(cleanup);

test('RC4, RC6 each item, speech, document, vote and resolution is one press away, and what is missing is said', async () => {
  const { container } = open([200, playback]);
  await settle(50);
  const chapters = within(screen.getByRole('region', { name: 'Các mục' }));
  expect(chapters.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '00:00Nội dung · Đánh giá công tác tháng 8',
    '00:12Phát biểu · Tỉnh ủy An Giang',
    '00:20Tài liệu · Báo cáo.pdf',
    '00:40Biểu quyết · Thông qua kế hoạch?',
    '01:01Kết luận số 1 · Giao Văn phòng',
  ]);
  expect(screen.getByText('Thiếu 00:04 tại 00:30: máy chủ truyền hình khởi động lại.')).toBeTruthy();
  fireEvent.change(chapters.getByRole('searchbox'), { target: { value: 'an giang' } });
  expect(chapters.getAllByRole('button')).toHaveLength(1);
  fireEvent.click(chapters.getByRole('button'));
  expect(video(container).currentTime).toBe(12);
  expect((await axe(container)).violations).toEqual([]);
});

test('RC6 an address with a moment begins there; the keys go from chapter to chapter', async () => {
  const { container } = open([200, playback], `${PAGE}?t=41`);
  await settle(50);
  act(() => void fireEvent(video(container), new Event('loadedmetadata')));
  expect(video(container).currentTime).toBe(41);
  const press = (key: string) => fireEvent.keyDown(document.body, { key });
  press('n');
  expect(video(container).currentTime).toBe(61);
  press('p');
  expect(video(container).currentTime).toBe(40);
});

test('RC1 the sound alone plays too, in English', async () => {
  const { recording } = playback;
  open([200, { ...playback, recording: { ...recording, pictures: false } }], PAGE, 'en');
  await settle(50);
  expect(screen.getByText('This recording has sound only.')).toBeTruthy();
  expect(screen.getByText('Resolution 1 · Giao Văn phòng')).toBeTruthy();
});

test('RC10 one whose time is over says so, and does not offer to try again; one that is being finished does', async () => {
  open([410, { error: { code: 'recording.expired' } }]);
  await settle(50);
  expect(screen.getByText(/đã hết thời hạn lưu và đã được xóa/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
  open([409, { error: { code: 'recording.not_ready' } }]);
  await settle(50);
  expect(screen.getByText(/chưa ghép xong/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
});
