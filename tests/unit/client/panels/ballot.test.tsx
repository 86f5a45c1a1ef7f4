/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { PollCard, PollPanel, PollResult } from '../../../../client/features/polls/index.ts';
import { ballot } from '../../../support/ballot.ts';
import { chair, openMeetingStory, type Story, seat, seatId } from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

const QUESTION = 'Thống nhất nhiệm vụ trọng tâm tháng 10?';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const lastPoll = (story: Story) => [...story.state.polls.all.values()].at(-1);
const pollIn = (story: Story) => lastPoll(story)?.id ?? '';
const ballotsIn = (story: Story) => lastPoll(story)?.ballots ?? new Map();

const askedPlace = () => {
  const story = openMeetingStory().does(chair, 'poll.open', { question: QUESTION });
  return { story, place: takePlace(story, seat('p89')) };
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});

test('P3: a ballot is cast once, and further presses do nothing', async () => {
  const { story, place } = askedPlace();
  let release = () => {};
  place.line.slow = new Promise((done) => {
    release = done;
  });
  place.show(<PollCard />);
  fireEvent.click(button('Tán thành'));
  fireEvent.click(button('Tán thành'));
  fireEvent.click(button('Không tán thành'));
  expect(screen.getByText('Đang gửi phiếu: Tán thành')).toBeTruthy();
  release();
  await settle();
  fireEvent.click(button('Không tán thành'));
  await settle();
  expect(place.sent.map(({ type, payload }) => [type, payload])).toEqual([
    ['poll.cast', { pollId: pollIn(story), content: ballot('yes').content, nonce: expect.any(String) }],
  ]);
  expect(screen.getByText('Đã ghi nhận phiếu: Tán thành')).toBeTruthy();
  expect(screen.getByText(/lúc \d\d:\d\d/)).toBeTruthy();
  expect(screen.getByText(lastPoll(story)?.ballots.get(seatId('p89'))?.receipt ?? '')).toBeTruthy();
  expect(screen.getByText(/khớp với phiếu đã gửi/)).toBeTruthy();
  expect(button('Tán thành').getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText('1/4')).toBeTruthy();
});

test('the focus stays on the answer that was pressed', async () => {
  const { place } = askedPlace();
  place.show(<PollCard />);
  button('Không có ý kiến').focus();
  fireEvent.click(button('Không có ý kiến'));
  await settle();
  expect(document.activeElement).toBe(button('Không có ý kiến'));
});

test('a cut line keeps the ballot and sends it again with its id: one ballot, whatever arrived', async () => {
  const { story, place } = askedPlace();
  place.show(<PollCard />);
  place.line.is = 'lost';
  fireEvent.click(button('Tán thành'));
  await settle();
  place.cut('lost');
  expect(screen.getByText('Chưa gửi được – đang gửi lại')).toBeTruthy();
  expect(screen.getByText(/Phiếu “Tán thành” được giữ/)).toBeTruthy();
  fireEvent.click(button('Không tán thành'));
  await settle();
  expect(place.sent).toHaveLength(1);
  place.restore();
  await waitFor(() => expect(screen.getByText('Đã ghi nhận phiếu: Tán thành')).toBeTruthy(), {
    timeout: 3000,
  });
  expect(new Set(place.sent.map(({ id }) => id)).size).toBe(1);
  expect(ballotsIn(story).size).toBe(1);
});

test('a kept ballot outlives a reload and another panel, under its id', async () => {
  const { story, place } = askedPlace();
  place.show(<PollCard />);
  place.line.is = 'lost';
  fireEvent.click(button('Tán thành'));
  await settle();
  place.cut('lost');
  place.show(<PollPanel />);
  expect(screen.getByText('Chưa gửi được – đang gửi lại')).toBeTruthy();
  place.restore();
  await waitFor(() => expect(screen.getByText('Đã ghi nhận phiếu: Tán thành')).toBeTruthy(), {
    timeout: 3000,
  });
  expect(ballotsIn(story).size).toBe(1);
  expect(new Set(place.sent.map(({ id }) => id)).size).toBe(1);
  await settle();
  expect(Object.keys(localStorage).filter((key) => key.startsWith('gb:draft'))).toEqual([]);
});

test('a ballot that never left goes when the line is back', async () => {
  const { story, place } = askedPlace();
  place.show(<PollCard />);
  place.cut();
  fireEvent.click(button('Không có ý kiến'));
  await settle();
  expect(place.sent).toHaveLength(0);
  place.restore();
  await waitFor(() => expect(place.sent).toHaveLength(1), { timeout: 3000 });
  await settle();
  expect(ballotsIn(story).get(seatId('p89'))?.content).toEqual(ballot('abstain').content);
});

test('P4: a ballot that comes after closing is refused in words', async () => {
  const { story, place } = askedPlace();
  place.show(<PollCard />);
  place.line.patchesLate = true;
  story.does(chair, 'poll.close', { pollId: pollIn(story) });
  fireEvent.click(button('Tán thành'));
  await settle();
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining(QUESTION),
  );
  expect(screen.queryByText('Đã ghi nhận phiếu: Tán thành')).toBeNull();
  expect(ballotsIn(story).size).toBe(0);
});

test('another device of the seat has voted: this one shows it', () => {
  const { story, place } = askedPlace();
  place.show(<PollCard />);
  place.meanwhile(seat('p89'), 'poll.cast', { pollId: pollIn(story), ...ballot('no') });
  expect(screen.getByText('Đã ghi nhận phiếu: Không tán thành')).toBeTruthy();
});

test('the card comes by itself, is said aloud at once, and goes when the vote is closed', () => {
  const story = openMeetingStory();
  const place = takePlace(story, seat('p89'));
  place.show(<PollCard />);
  expect(screen.queryByText(QUESTION)).toBeNull();
  place.meanwhile(chair, 'poll.open', { question: QUESTION });
  expect(screen.getByRole('heading', { name: QUESTION })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain(QUESTION);
  place.meanwhile(chair, 'poll.close', { pollId: pollIn(story) });
  expect(screen.queryByRole('heading', { name: QUESTION })).toBeNull();
});

test('P7: the chair sees who has not voted, closes in two presses, and P6: everybody sees every ballot', async () => {
  const { story } = askedPlace();
  const place = takePlace(story, chair);
  place.show(<PollPanel />);
  expect(screen.getByText('Có mặt, chưa bỏ phiếu (3)')).toBeTruthy();
  expect(screen.getByText('Vắng mặt, chưa bỏ phiếu (1)')).toBeTruthy();
  place.meanwhile(seat('p89'), 'poll.cast', { pollId: pollIn(story), ...ballot('yes') });
  expect(screen.getByText('Có mặt, chưa bỏ phiếu (2)')).toBeTruthy();
  expect(screen.queryByText('Tỉnh ủy Điểm cầu p89')).toBeNull();
  fireEvent.click(button('Kết thúc biểu quyết'));
  expect(place.sent).toHaveLength(0);
  fireEvent.click(button('Kết thúc, công bố'));
  await settle();
  expect(place.sent.map(({ type }) => type)).toEqual(['poll.close']);
  fireEvent.click(button('Phiếu của từng điểm cầu'));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toContainEqual(
    expect.stringContaining('Tỉnh ủy Điểm cầu p89Tán thành'),
  );
  fireEvent.change(screen.getByRole('searchbox', { name: 'Tìm điểm cầu' }), {
    target: { value: 'diem p72' },
  });
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
});

test('a question that is too long is named under its field and not sent', async () => {
  const place = takePlace(openMeetingStory(), chair);
  place.show(<PollPanel />, 'en');
  const field = screen.getByRole('textbox', { name: 'Question' });
  fireEvent.click(button('Open the vote'));
  await settle();
  expect(screen.getByText('Please fill this in.')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'x'.repeat(301) } });
  fireEvent.click(button('Open the vote'));
  await settle();
  expect(screen.getByText('Too long: at most 300 characters.')).toBeTruthy();
  expect(place.sent).toHaveLength(0);
});

test.each(['vi', 'en'] as const)(
  'ballot, control and result have no accessibility fault (%s)',
  async (language) => {
    const { story, place } = askedPlace();
    const { container } = place.show(<PollCard />, language);
    expect((await axe(container)).violations).toEqual([]);
    const atChair = takePlace(story, chair);
    const control = atChair.show(<PollPanel />, language);
    expect((await axe(control.container)).violations).toEqual([]);
    atChair.meanwhile(chair, 'poll.close', { pollId: pollIn(story) });
    expect((await axe(control.container)).violations).toEqual([]);
  },
);

test('P14: the stage says that nobody is elected, or that the chair has to decide', () => {
  const elect = (tie: 'chair' | 'not_carried') => {
    const story = openMeetingStory().does(chair, 'poll.open', {
      question: 'Bầu tổ kiểm phiếu',
      form: { kind: 'election', options: ['Trưởng đoàn A', 'Trưởng đoàn B'], places: 1 },
      settings: { tie },
    });
    for (const [at, id] of ['p89', 'p72'].entries())
      story.does(seat(id), 'poll.cast', {
        pollId: pollIn(story),
        content: { kind: 'options', chosen: [at] },
        nonce: ballot('yes').nonce,
      });
    takePlace(story.does(chair, 'poll.close', { pollId: pollIn(story) }), seat('p40')).show(
      <PollResult size="stage" />,
    );
  };
  elect('not_carried');
  expect(screen.getByText('Không ai trúng cử')).toBeTruthy();
  cleanup();
  elect('chair');
  expect(screen.getByText('Ngang phiếu, chờ chủ trì quyết định')).toBeTruthy();
});

test('several motions share the stage: each with its verdict, all figures in one table', () => {
  const story = openMeetingStory().does(chair, 'poll.open', {
    question: 'Hai nội dung',
    form: { kind: 'motions', motions: ['Chương trình quý IV', 'Quy chế'] },
  });
  const pollId = pollIn(story);
  story
    .does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes', 'no') })
    .does(chair, 'poll.close', { pollId });
  takePlace(story, seat('p40')).show(<PollResult size="stage" />);
  expect(screen.getByText('Được thông qua')).toBeTruthy();
  expect(screen.getByText('Không được thông qua')).toBeTruthy();
  const row = screen.getByRole('row', { name: /Quy chế/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['0', '1', '0', '3']);
});
