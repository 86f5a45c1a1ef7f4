/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ProposalForm, ProposalsPanel, UnsentProposal } from '../../../../client/features/proposals/index.ts';
import {
  chair,
  department,
  observer,
  openMeetingStory,
  type Story,
  seat,
  system,
} from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

const AGES = { title: 'Độ tuổi tham gia cấp ủy', matter: 'Đề nghị hướng dẫn.', departmentId: 'cb' };
const DELEGATES = { title: 'Số lượng đại biểu', matter: 'Đề nghị cho tăng.', departmentId: 'tc' };

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) =>
  screen.queryByRole<HTMLInputElement>('textbox', { name }) ??
  screen.getByRole<HTMLInputElement>('combobox', { name });
const titles = () => screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
const proposalsIn = (story: Story) => [...story.register.proposals.all.values()];

const fillIn = () => {
  fireEvent.change(field('Tiêu đề'), { target: { value: AGES.title } });
  fireEvent.change(field('Nội dung vướng mắc, kiến nghị'), { target: { value: AGES.matter } });
  fireEvent.click(field('Đơn vị tiếp nhận'));
  fireEvent.click(screen.getByRole('option', { name: 'Vụ Cán bộ', hidden: true }));
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});

test('D1: a seat fills in the form, sends it once and reads its code', async () => {
  const story = openMeetingStory();
  const place = takePlace(story, seat('p89'));
  place.show(<ProposalsPanel />);
  fireEvent.click(button('Gửi đề xuất'));
  fireEvent.click(button('Gửi đề xuất'));
  await settle();
  expect(screen.getAllByText('Cần nhập nội dung này.')).toHaveLength(3);
  fillIn();
  fireEvent.click(button('Gửi đề xuất'));
  fireEvent.click(button('Gửi đề xuất'));
  await settle();
  expect(proposalsIn(story)).toMatchObject([AGES]);
  expect(place.sent).toHaveLength(1);
  expect(screen.getByText('Đã gửi đề xuất 2020-09/p89-001')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('2020-09/p89-001');
  fireEvent.click(button('Viết đề xuất khác'));
  expect(field('Tiêu đề').value).toBe('');
});

test('a draft outlives a reload, and belongs to its seat alone', () => {
  const story = openMeetingStory();
  takePlace(story, seat('p89')).show(<ProposalForm />);
  fireEvent.change(field('Tiêu đề'), { target: { value: 'Bản nháp' } });
  takePlace(story, seat('p89')).show(<ProposalForm />);
  expect(field('Tiêu đề').value).toBe('Bản nháp');
  takePlace(story, seat('p72')).show(<ProposalForm />);
  expect(field('Tiêu đề').value).toBe('');
});

test('a proposal whose answer was lost goes on under its id after a reload: there is one of it', async () => {
  const story = openMeetingStory();
  const before = takePlace(story, seat('p89'));
  before.show(<ProposalForm />);
  fillIn();
  before.line.is = 'lost';
  fireEvent.click(button('Gửi đề xuất'));
  await settle();
  expect(screen.getByText('Chưa gửi được – đang gửi lại')).toBeTruthy();
  expect(proposalsIn(story)).toHaveLength(1);
  const id = before.sent[0]?.id;
  // The page is loaded anew; the server remembers what it has carried out.
  before.line.is = 'up';
  before.show(<ProposalForm />);
  expect(field('Tiêu đề').value).toBe(AGES.title);
  await waitFor(() => expect(screen.getByText('Đã gửi đề xuất 2020-09/p89-001')).toBeTruthy(), {
    timeout: 3000,
  });
  expect(before.sent.map((sent) => sent.id)).toEqual([id, id]);
  expect(proposalsIn(story)).toHaveLength(1);
  expect(Object.keys(localStorage).filter((key) => key.startsWith('gb:draft'))).toEqual([]);
});

test('sent while the line is down, a proposal goes by itself though its form was left, once', async () => {
  const story = openMeetingStory();
  const place = takePlace(story, seat('p89'));
  place.show(<ProposalForm />);
  fillIn();
  place.cut();
  fireEvent.click(button('Gửi đề xuất'));
  await settle();
  expect(proposalsIn(story)).toEqual([]);
  place.show(<UnsentProposal />);
  place.restore();
  await waitFor(() => expect(proposalsIn(story)).toMatchObject([AGES]), { timeout: 5000 });
  place.cut('up');
  place.restore();
  expect(Object.keys(localStorage).filter((key) => key.startsWith('gb:draft'))).toEqual([]);
  expect(place.sent).toHaveLength(1);
});

test('the seat sees how far its proposal has come, and the answer, without asking', () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', AGES);
  const place = takePlace(story, seat('p89'));
  place.show(<ProposalsPanel />);
  const here = () => screen.getAllByRole('listitem').find((step) => step.hasAttribute('aria-current'));
  expect(here()?.textContent).toMatch(/^Đã gửi/);
  const proposalId = proposalsIn(story)[0]?.id ?? '';
  place.meanwhile(department('cb'), 'proposal.receive', { proposalIds: [proposalId] });
  expect(here()?.textContent).toMatch(/^Đã tiếp nhận/);
  place.meanwhile(department('cb'), 'proposal.answer', {
    proposalIds: [proposalId],
    answer: 'Tính theo tháng sinh.',
  });
  expect(screen.getByText('Tính theo tháng sinh.')).toBeTruthy();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining('2020-09/p89-001 đã được trả lời'),
  );
});

test('D4: a department has its own first, works on those alone, and answers where it received', async () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'proposal.submit', AGES)
    .does(seat('p72'), 'proposal.submit', DELEGATES);
  const place = takePlace(story, department('cb'));
  place.show(<ProposalsPanel />);
  expect(titles()).toEqual([AGES.title, DELEGATES.title]);
  expect(screen.getAllByRole('button', { name: /^Tiếp nhận/ })).toHaveLength(1);
  fireEvent.click(button('Tiếp nhận: đề xuất 2020-09/p89-001'));
  await settle();
  fireEvent.change(field('Nội dung trả lời'), { target: { value: 'Sẽ có hướng dẫn.' } });
  fireEvent.keyDown(field('Nội dung trả lời'), { key: 'Enter', ctrlKey: true });
  await settle();
  expect(proposalsIn(story)[0]).toMatchObject({ state: 'answered', answer: { text: 'Sẽ có hướng dẫn.' } });
  expect(button('Sửa trả lời')).toBeTruthy();
});

test('the centre searches without marks, and by state', () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'proposal.submit', AGES)
    .does(seat('p72'), 'proposal.submit', DELEGATES);
  takePlace(story, chair).show(<ProposalsPanel />);
  const search = screen.getByRole('searchbox');
  fireEvent.change(search, { target: { value: 'do tuoi cap uy' } });
  expect(titles()).toEqual([AGES.title]);
  fireEvent.change(search, { target: { value: 'P72-001' } });
  expect(titles()).toEqual([DELEGATES.title]);
  fireEvent.change(search, { target: { value: 'không có gì' } });
  expect(screen.getByText('Không có đề xuất nào khớp')).toBeTruthy();
  fireEvent.click(button('Bỏ lọc'));
  expect(titles()).toHaveLength(2);
  fireEvent.click(screen.getByRole('radio', { name: 'Đã trả lời 0' }));
  expect(screen.queryAllByRole('heading', { level: 4 })).toEqual([]);
});

test('a proposal that comes in is marked new and said aloud', () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', AGES);
  const place = takePlace(story, chair);
  place.show(<ProposalsPanel />);
  expect(screen.queryByText('Mới')).toBeNull();
  place.meanwhile(seat('p72'), 'proposal.submit', DELEGATES);
  expect(titles()).toEqual([DELEGATES.title, AGES.title]);
  const [newest] = screen.getAllByRole('listitem');
  expect(within(newest as HTMLElement).getByText('Mới')).toBeTruthy();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringContaining('Đề xuất mới của Tỉnh ủy Điểm cầu p72: Số lượng đại biểu'),
  );
});

const answeredStory = () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', AGES);
  const proposalIds = proposalsIn(story).map(({ id }) => id);
  story
    .does(department('cb'), 'proposal.receive', { proposalIds })
    .does(department('cb'), 'proposal.assign', { proposalIds, officer: 'Chuyên viên 1', dueOn: '2020-09-10' })
    .does(department('cb'), 'proposal.answer', { proposalIds, answer: 'Đang xem xét.' });
  return story;
};

test('D12: the province says why it is not satisfied, and the proposal is open again', async () => {
  const story = answeredStory();
  takePlace(story, seat('p89')).show(<ProposalsPanel />);
  expect(button('Thỏa đáng: đề xuất 2020-09/p89-001')).toBeTruthy();
  fireEvent.click(button('Chưa thỏa đáng: đề xuất 2020-09/p89-001'));
  fireEvent.click(button('Chưa thỏa đáng'));
  await settle();
  expect(screen.getByText('Cần nhập nội dung này.')).toBeTruthy();
  fireEvent.change(field('Vì sao chưa thỏa đáng'), { target: { value: 'Chưa có thời hạn.' } });
  fireEvent.click(button('Chưa thỏa đáng'));
  await settle();
  expect(proposalsIn(story)[0]).toMatchObject({ state: 'reopened' });
  expect(screen.getAllByText('Mở lại')).toHaveLength(2);
});

test('D8: the history is one list, dated and signed; a seat does not see what is arranged inside', () => {
  const story = answeredStory();
  const heads = () =>
    within(screen.getByRole('list', { name: 'Toàn bộ lịch sử' }))
      .getAllByRole('listitem')
      .map((step) => step.querySelector('p')?.textContent?.replace(/\d\d:\d\d.*/, ''));
  takePlace(story, chair).show(<ProposalsPanel />);
  fireEvent.click(button('Lịch sử (4 bước)'));
  expect(heads()).toEqual([
    'Gửi đề xuấtĐiểm cầu p89',
    'Tiếp nhậnVụ Cán bộ',
    'Phân côngVụ Cán bộ',
    'Trả lờiVụ Cán bộ',
  ]);
  takePlace(story, seat('p89')).show(<ProposalsPanel />);
  fireEvent.click(button('Lịch sử (3 bước)'));
  expect(heads()).toHaveLength(3);
});

test('D9, D10: several are chosen and merged into one', async () => {
  const story = openMeetingStory()
    .does(seat('p89'), 'proposal.submit', AGES)
    .does(seat('p72'), 'proposal.submit', AGES);
  const place = takePlace(story, chair);
  place.show(<ProposalsPanel />);
  for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
  const batch = within(screen.getByRole('region', { name: 'Đã chọn 2 đề xuất' }));
  fireEvent.click(batch.getByRole('button', { name: /^Việc khác/ }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Gộp thành một', hidden: true }));
  await settle();
  expect(place.sent.map(({ type }) => type)).toEqual(['proposal.merge']);
  expect(screen.getByText('Đã gộp vào 2020-09/p89-001')).toBeTruthy();
  expect(screen.getByText('2 điểm cầu cùng đề xuất')).toBeTruthy();
});

test('what is chosen from the menu and does not arrive is told of, and goes once when it is asked for again', async () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', AGES);
  const place = takePlace(story, chair);
  place.show(<ProposalsPanel />);
  place.line.is = 'lost';
  fireEvent.click(screen.getByRole('button', { name: /^Việc khác/ }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Nhắc đơn vị', hidden: true }));
  await settle();
  expect(screen.getByText(/Chưa thực hiện được/)).toBeTruthy();
  place.line.is = 'up';
  fireEvent.click(button('Gửi lại'));
  await settle();
  expect(screen.queryByText(/Chưa thực hiện được/)).toBeNull();
  expect(new Set(place.sent.map(({ id }) => id)).size).toBe(1);
  expect(screen.getByText('Đã nhắc 1 lần')).toBeTruthy();
});

test('D5: a seat has its own, and what was answered to others, apart', () => {
  const story = answeredStory().does(seat('p72'), 'proposal.submit', DELEGATES);
  takePlace(story, seat('p72')).show(<ProposalsPanel />);
  expect(titles()).toEqual([DELEGATES.title]);
  fireEvent.click(screen.getByRole('radio', { name: 'Nơi khác đã được trả lời 1' }));
  expect(titles()).toEqual([AGES.title]);
  expect(screen.getByText('Đang xem xét.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Thỏa đáng/ })).toBeNull();
});

test('what is overdue is said in words, and counted', () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', AGES);
  const proposalIds = proposalsIn(story).map(({ id }) => id);
  story.does(chair, 'proposal.assign', { proposalIds, officer: '', dueOn: '2020-09-01' });
  takePlace(story, chair).show(<ProposalsPanel />);
  expect(screen.getByText('Quá hạn 01/09/2020')).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Quá hạn 1' })).toBeTruthy();
});

test('D16: what is discussed stands over the list, until those who lead end it', async () => {
  const shown = {
    proposalId: 'x',
    code: '2020-09/p89-001',
    title: AGES.title,
    matter: AGES.matter,
    asks: '',
    seatId: 'p89',
  };
  const story = openMeetingStory().does(system, 'proposal.show', shown);
  takePlace(story, chair).show(<ProposalsPanel />);
  expect(screen.getByRole('region', { name: 'Đang thảo luận đề xuất' }).textContent).toContain(AGES.title);
  fireEvent.click(button('Kết thúc thảo luận'));
  await settle();
  expect(story.state.proposals.discussed).toBeNull();
});

test('D5: an observer is told why there is nothing', () => {
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', AGES);
  takePlace(story, observer).show(<ProposalsPanel />);
  expect(screen.queryByText(AGES.title)).toBeNull();
  expect(screen.getByText('Đề xuất không hiển thị với đại biểu dự thính')).toBeTruthy();
});

test.each(['vi', 'en'] as const)(
  'form, list and answer have no accessibility fault (%s)',
  async (language) => {
    const story = openMeetingStory().does(seat('p89'), 'proposal.submit', AGES);
    const form = takePlace(story, seat('p72')).show(<ProposalForm />, language);
    expect((await axe(form.container)).violations).toEqual([]);
    const list = takePlace(story, department('cb')).show(<ProposalsPanel />, language);
    fireEvent.click(button(/^(Tiếp nhận|Receive)/));
    await settle();
    expect((await axe(list.container)).violations).toEqual([]);
  },
);
