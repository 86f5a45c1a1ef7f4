/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { untilMeeting } from '../../../../client/features/home/countdown.ts';
import { monthLater } from '../../../../client/month/hour.ts';
import { needPath } from '../../../../client/month/need-path.ts';
import type { HomeInfo, SessionInfo } from '../../../../shared/http-contract.ts';
import type { AccountId, MeetingId } from '../../../../shared/kernel/ids.ts';
import { NEED_KINDS, type Need } from '../../../../shared/needs/needs.ts';
import type { StepRecord } from '../../../../shared/timetable/steps.ts';
import { meeting, openPage, seatSession, settle } from './page.tsx';
import { pretendServer } from './pretend-server.ts';

const NOW = Date.UTC(2020, 8, 5, 3);
const ID = 'm-prepared' as MeetingId;
const chairActor = { role: 'chair', accountId: 'a2' as AccountId } as const;

const step = (name: StepRecord['step'], day: string, state: StepRecord['state']): StepRecord => ({
  step: name,
  day,
  dueAt: 0,
  overdueAt: 0,
  state,
  count: name === 'line_test' ? { done: 12, of: 70 } : null,
  marked: false,
});
const need = (kind: Need['kind'], facts: Partial<Need> = {}): Need => ({
  kind,
  meetingId: ID,
  count: 1,
  late: 0,
  since: null,
  until: null,
  ...facts,
});
const home = (needs: readonly Need[]): HomeInfo => ({
  now: NOW,
  meetings: [
    {
      id: ID,
      steps: [
        step('call', '2020-08-29', 'done'),
        step('freeze', '2020-09-05', 'overdue'),
        step('line_test', '2020-09-07', 'due'),
        step('meeting', '2020-09-08', 'upcoming'),
        step('papers', '2020-09-11', 'upcoming'),
      ],
      needs,
      days: {},
      hostName: null,
    },
  ],
  series: [],
});

const chairSession = (): SessionInfo =>
  seatSession({
    actor: chairActor,
    name: 'Trưởng Ban',
    hasPassword: true,
    meetings: [{ ...meeting('prepared', NOW + 3 * 86_400_000), actor: chairActor }],
  });

const open = async (session: SessionInfo, needs: readonly Need[], more = {}) => {
  const server = pretendServer({
    'GET /s/handle01': () => [200, session],
    'GET /s/handle01/home': () => [200, home(needs)],
    ...more,
  });
  openPage('/s/handle01');
  await settle(50);
  return server;
};

afterEach(cleanup);

test('home shows the steps of the month, each with its sign, day and word, and how long it is until the meeting', async () => {
  await open(chairSession(), []);
  const line = screen.getByRole('list', { name: 'Lịch chuẩn bị phiên họp' });
  expect(
    within(line)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Đề nghị gửi đề xuất, số liệu29/08 · đã xong',
    'Chốt chương trình, số liệu05/09 · quá hạn',
    'Kiểm tra đường truyền07/09 · hôm nay (12/70)',
    'Phiên họp08/09 · chưa đến hạn',
    'Ban hành văn bản11/09 · chưa đến hạn',
  ]);
  expect(screen.getByText('còn 3 ngày')).toBeTruthy();
  expect(screen.getByText('Không có việc nào đang chờ')).toBeTruthy();
  expect((await axe(document.body)).violations).toEqual([]);
});

test('what waits stands with its number, its age and a way right to where it is done; what is late says so', async () => {
  await open(chairSession(), [
    need('proposals_unanswered', { count: 12, late: 2, since: NOW - 40 * 86_400_000 }),
    need('freeze', { until: NOW }),
  ]);
  const [proposals, freeze] = screen
    .getAllByRole('link')
    .filter((each) => each.getAttribute('href')?.includes('?tab='));
  expect(proposals?.textContent).toContain('12đề xuất chưa được trả lờilâu nhất 40 ngày');
  expect(proposals?.textContent).toContain('2 quá hạn');
  expect(proposals?.getAttribute('href')).toBe('/s/handle01/m/m-prepared/companion?tab=proposals');
  expect(freeze?.getAttribute('href')).toBe('/s/handle01/m/m-prepared/companion?tab=agenda');
});

test('a seat has nothing to manage; a chair cancels with a reason, and a no of the rules is said in words', async () => {
  await open(seatSession({ meetings: [meeting('prepared', NOW)] }), []);
  expect(screen.queryByRole('button', { name: /Quản lý/ })).toBeNull();
  cleanup();
  const refusal = { code: 'meeting.not_prepared', params: { phase: 'open' } };
  const server = await open(chairSession(), [], {
    'POST /s/handle01/meetings/m-prepared/commands': () => [200, { ok: false, refusal }],
  });
  fireEvent.click(screen.getByRole('button', { name: /Quản lý/ }));
  fireEvent.click(await screen.findByText('Hủy phiên họp…'));
  fireEvent.change(await screen.findByLabelText('Lý do'), { target: { value: 'Hoãn do bão' } });
  fireEvent.click(screen.getByRole('button', { name: 'Hủy phiên họp' }));
  await settle(50);
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
    type: 'meeting.cancel',
    payload: { reason: 'Hoãn do bão' },
  });
  expect(screen.getByText(/phiên họp đang diễn ra/)).toBeTruthy();
});

test('each thing that waits has a place of its own; without cameras', () => {
  const session = chairSession();
  const paths = NEED_KINDS.map((kind) =>
    needPath(session, session.meetings[0] ?? meeting('open'), need(kind)),
  );
  expect(paths.every((path) => path.startsWith('/s/handle01/m/m-prepared'))).toBe(true);
  const operator = {
    ...meeting('prepared'),
    actor: { role: 'operator', accountId: 'a' as AccountId } as const,
  };
  expect(needPath(session, operator, need('line_untested'))).toBe('/s/handle01/m/m-prepared/lines');
});

test('the next meeting is four or five weeks later, on the same weekday of another month', () => {
  for (const at of [new Date(2020, 8, 8, 8), new Date(2026, 8, 1, 14), new Date(2026, 11, 1, 8)]) {
    const next = new Date(monthLater(at.getTime()));
    expect([next.getDay(), next.getHours(), (next.getMonth() - at.getMonth() + 12) % 12]).toEqual([
      at.getDay(),
      at.getHours(),
      1,
    ]);
  }
  expect(untilMeeting(10, 20)).toBeNull();
  expect(untilMeeting(90_000, 0)).toEqual({ unit: 'minutes', count: 1 });
  expect(untilMeeting(26 * 3_600_000, 0)).toEqual({ unit: 'hours', count: 26 });
});
