/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { i18n } from '../../../../client/app/i18n.ts';
import { PresenceCard, RollcallCard } from '../../../../client/features/attendance/index.ts';
import { participantsText } from '../../../../client/features/attendance/participants-file.ts';
import { RollcallPanel } from '../../../../client/features/attendance/rollcall-panel.tsx';
import { LeadControl, LeaderSign } from '../../../../client/features/chairing/index.ts';
import {
  CurrentSpeaker,
  FloorSettings,
  NeverSpeakers,
  PolicyPicker,
  PrepareNote,
  RequestSheet,
  SpeakerQueue,
} from '../../../../client/features/floor/index.ts';
import type { ParticipantRecord } from '../../../../shared/attendance/participants.ts';
import type { SeatRecord } from '../../../../shared/attendance/view.ts';
import { effectiveQueue } from '../../../../shared/floor/queue.ts';
import type { MeetingRecord } from '../../../../shared/frame/view.ts';
import { viewSlice } from '../../../../shared/meeting.ts';
import { chair, deputy, openMeetingStory, seat, system } from '../../../support/meeting.ts';
import { settle, takePlace } from './place.tsx';

afterEach(cleanup);

const asked = () => {
  const story = openMeetingStory();
  for (const who of ['p89', 'p72', 'constructor']) story.does(seat(who), 'floor.request', {});
  return story;
};
const desk = (
  <>
    <CurrentSpeaker />
    <SpeakerQueue />
    <PolicyPicker />
    <NeverSpeakers />
  </>
);
const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');

test('F12: the arrows move a request, the order is said, and points of order keep the top', async () => {
  const story = asked().does(seat('p72'), 'floor.request', { kind: 'point_of_order' });
  const place = takePlace(story, chair);
  place.show(desk);
  expect(rows()[0]).toContain('Ý kiến về thủ tục');
  const [, moveUp] = screen.getAllByRole('button', { name: 'Đưa Tỉnh ủy Điểm cầu p89 lên' });
  expect(moveUp).toBeUndefined();
  expect(
    screen.getByRole<HTMLButtonElement>('button', { name: 'Đưa Tỉnh ủy Điểm cầu p89 lên' }).disabled,
  ).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Đưa Tỉnh ủy Điểm cầu p89 xuống' }));
  await settle();
  expect(effectiveQueue(story.state.floor).map(({ seatId }) => seatId)).toEqual([
    'p72',
    'p72',
    'p89',
    'constructor',
  ]);
  expect(screen.getByText('Đang xếp thứ tự bằng tay')).toBeTruthy();
  expect(screen.getByText('Tỉnh ủy Điểm cầu p89 ở vị trí 3')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ xếp tay' }));
  await settle();
  expect(place.sent.at(-1)).toMatchObject({ type: 'floor.set_policy', payload: { rules: [] } });
});

test('F11: policies are mixed in the order of pressing', async () => {
  const story = asked();
  takePlace(story, chair).show(desk);
  fireEvent.click(screen.getByLabelText('Luân phiên vùng'));
  await settle();
  fireEvent.click(screen.getByLabelText('Ít phát biểu trong năm'));
  await settle();
  expect(story.state.floor.policy).toEqual(['region', 'least_spoken']);
  expect(
    screen.getByText('Xếp theo: Luân phiên vùng → Ít phát biểu trong năm → thứ tự đăng ký'),
  ).toBeTruthy();
});

test('F13, F15: who never spoke is named; the clock says when the time is nearly up and extends', async () => {
  const story = asked().does(chair, 'floor.grant', { seatId: 'p89' });
  story.now += 6 * 60_000 + 5000;
  takePlace(story, chair).show(desk);
  expect(screen.getByText('Sắp hết giờ')).toBeTruthy();
  expect(screen.getByText('Chưa phát biểu trong năm (4)')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Thêm 3 phút' }));
  await settle();
  expect(screen.queryByText('Sắp hết giờ')).toBeNull();
  expect(screen.getByText('/10:00')).toBeTruthy();
});

test('F18: the seat that is to get ready is told so, and no other', async () => {
  const story = asked();
  takePlace(story, chair).show(desk);
  fireEvent.click(screen.getByRole('button', { name: 'Đề nghị chuẩn bị: Tỉnh ủy Điểm cầu p72' }));
  await settle();
  takePlace(story, seat('p72')).show(<PrepareNote />);
  expect(screen.getAllByText('Đồng chí chuẩn bị phát biểu').length).toBeGreaterThan(0);
  takePlace(story, seat('p89')).show(<PrepareNote />);
  expect(screen.queryByText('Điểm cầu được mời ngay sau người đang phát biểu.')).toBeNull();
});

test('F1: a seat registers with subject and minutes, sees its place and withdraws', async () => {
  const story = asked().does(chair, 'agenda.add', {
    title: 'Thảo luận',
    presenter: 'Các điểm cầu',
    plannedMinutes: 30,
    kind: 'discussion',
  });
  const place = takePlace(story, seat('p89'));
  place.show(<RequestSheet />);
  fireEvent.click(screen.getByRole('button', { name: 'Đăng ký chi tiết…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Thứ 1/3')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('Số phút cần'), { target: { value: '90' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Đăng ký' }));
  await settle();
  expect(dialog.getByText('Số nằm ngoài khoảng cho phép.')).toBeTruthy();
  expect(place.sent).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Rút đăng ký: Phát biểu' }));
  await settle();
  expect(story.state.floor.requests).toHaveLength(2);
  fireEvent.change(dialog.getByLabelText('Số phút cần'), { target: { value: '4' } });
  fireEvent.change(dialog.getByLabelText('Nội dung (không bắt buộc)'), { target: { value: 'Độ tuổi' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Đăng ký' }));
  await settle();
  expect(story.state.floor.requests.at(-1)).toMatchObject({ subject: 'Độ tuổi', minutes: 4, seatId: 'p89' });
});

test('C2, C3: the deputy sees the chair gone, takes over in one press; all are told; the chair takes back', async () => {
  const story = openMeetingStory()
    .does(system, 'chairing.arrive', { leader: 'chair' })
    .does(system, 'chairing.arrive', { leader: 'deputy' })
    .does(system, 'chairing.leave', { leader: 'chair' });
  takePlace(story, deputy).show(<LeadControl />);
  expect(screen.getByText('Chủ trì mất kết nối')).toBeTruthy();
  expect(screen.getByText('Phó chủ trì tự động điều hành sau 60 giây.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Điều hành thay chủ trì' }));
  await settle();
  takePlace(story, seat('p89')).show(<LeaderSign />);
  expect(screen.getByText('Phó chủ trì điều hành')).toBeTruthy();
  takePlace(story, chair).show(<LeadControl />);
  fireEvent.click(screen.getByRole('button', { name: 'Chủ trì điều hành trở lại' }));
  await settle();
  expect(story.state.chairing.acting).toBe('chair');
});

test('K1, K2: the roll is called and answered with one press', async () => {
  const story = openMeetingStory();
  takePlace(story, chair).show(<RollcallPanel />);
  fireEvent.click(screen.getByRole('button', { name: 'Gọi điểm danh' }));
  await settle();
  takePlace(story, seat('p89')).show(<RollcallCard />);
  fireEvent.click(screen.getByRole('button', { name: 'Có mặt' }));
  await settle();
  expect(screen.queryByRole('button', { name: 'Có mặt' })).toBeNull();
  takePlace(story, chair).show(<RollcallPanel />);
  expect(screen.getByText('1/4')).toBeTruthy();
});

test('T4: a seat says who is here; the list is ready for the minutes', async () => {
  const story = openMeetingStory();
  takePlace(story, seat('p89')).show(<PresenceCard />);
  fireEvent.click(screen.getByRole('button', { name: 'Xác nhận có mặt' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('Chức vụ, đơn vị'), { target: { value: 'Bí thư Tỉnh ủy' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Thêm dòng' }));
  fireEvent.change(dialog.getAllByLabelText('Chức vụ, đơn vị')[1] as Element, {
    target: { value: 'Lãnh đạo các phòng' },
  });
  fireEvent.change(dialog.getAllByLabelText('Số người')[1] as Element, { target: { value: '12' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Xác nhận có mặt' }));
  await settle();
  story
    .does(system, 'seat.leave', { seatId: 'p72' })
    .does(seat('p40'), 'attendance.excuse', { reason: 'Bão' });
  const slice = <Kind,>(name: 'attendance' | 'participants') =>
    [...viewSlice(story.state, name, chair).values()] as Kind[];
  const text = participantsText({
    meeting: story.state.frame as MeetingRecord,
    seats: slice<SeatRecord>('attendance'),
    participants: slice<ParticipantRecord>('participants'),
    t: i18n.getFixedT('vi', 'attendance'),
    now: story.now,
  });
  expect(text).toContain('Có mặt: 3/4 điểm cầu, 13 người');
  expect(text).toContain('1. Tỉnh ủy Điểm cầu p89: Bí thư Tỉnh ủy (1); Lãnh đạo các phòng (12)');
  expect(text).toMatch(/Điểm cầu p72 \[rời lúc \d\d:\d\d\]/);
  expect(text).toContain('1. Tỉnh ủy Điểm cầu p40: Vắng mặt có lý do: Bão');
});

test.each(['vi', 'en'] as const)(
  'the desk and what is asked of a seat have no accessibility fault (%s)',
  async (language) => {
    const story = asked()
      .does(chair, 'floor.grant', { seatId: 'p89' })
      .does(chair, 'floor.prepare', { seatId: 'p72' })
      .does(chair, 'rollcall.open', { kind: 'all', seconds: 60 });
    const { container } = takePlace(story, chair).show(
      <>
        {desk}
        <FloorSettings />
        <RollcallPanel />
      </>,
      language,
    );
    expect((await axe(container)).violations).toEqual([]);
    const seatScreen = takePlace(story, seat('p72')).show(
      <>
        <PrepareNote />
        <RollcallCard />
        <PresenceCard />
        <RequestSheet />
      </>,
      language,
    );
    expect((await axe(seatScreen.container)).violations).toEqual([]);
  },
);
