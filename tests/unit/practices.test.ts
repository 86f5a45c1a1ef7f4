import { describe, expect, test } from '@jest/globals';
import { showsFile } from '../../shared/files/shows.ts';
import { actorKey, type Viewer } from '../../shared/kernel/actor.ts';
import type { FileId } from '../../shared/kernel/ids.ts';
import type { PracticeRecord } from '../../shared/practices/view.ts';
import { registerBook } from '../../shared/register.ts';
import {
  chair,
  department,
  minuteTaker,
  observer,
  openMeetingStory,
  preparation,
  type Story,
  seat,
  system,
} from '../support/meeting.ts';

const model = {
  title: 'Chi bộ điện tử',
  matter: 'Sinh hoạt chi bộ qua sổ tay điện tử.',
  topic: 'Chuyển đổi số',
};
const only = (story: Story) => [...story.register.practices.all.values()][0] as PracticeRecord;
const seen = (story: Story, viewer: Viewer) =>
  registerBook.project(story.register, viewer).get(`practice:${only(story).id}`) as
    | PracticeRecord
    | undefined;

const registered = () => {
  const story = openMeetingStory().does(seat('p72'), 'practice.register', model);
  return { story, practiceId: only(story).id };
};

describe('I1 a practice', () => {
  test('is registered by a seat, with a code for life', () => {
    const { story } = registered();
    expect(only(story)).toMatchObject({ ...model, code: '2020-09/mh-001', seatId: 'p72', results: '' });
    story
      .does(seat('p89'), 'practice.register', model)
      .does(chair, 'meeting.close', {})
      .nextMeeting('2020-10');
    story.does(seat('p72'), 'practice.register', model);
    expect([...story.register.practices.all.values()].map(({ code }) => code)).toEqual([
      '2020-09/mh-001',
      '2020-09/mh-002',
      '2020-10/mh-001',
    ]);
  });
  test('comes from a seat of the series, with files that it sent, once there is a meeting', () => {
    const story = openMeetingStory()
      .refuses(chair, 'practice.register', model, 'command.not_allowed')
      .refuses(seat('p99'), 'practice.register', model, 'seat.unknown')
      .refuses(seat('p89'), 'practice.register', { ...model, fileIds: ['f1'] }, 'file.unknown');
    story.register = registerBook.initial;
    story.refuses(seat('p89'), 'practice.register', model, 'practice.no_meeting');
  });
});

test('I2 other seats mark their interest, each once, and take it back', () => {
  const { story, practiceId } = registered();
  const mark = (interested: boolean) => ({ practiceId, interested });
  story
    .does(seat('p89'), 'practice.mark', mark(true))
    .does(seat('p40'), 'practice.mark', mark(true))
    .refuses(seat('p89'), 'practice.mark', mark(true), 'practice.already_marked')
    .refuses(seat('p72'), 'practice.mark', mark(true), 'practice.own')
    .refuses(chair, 'practice.mark', mark(true), 'command.not_allowed')
    .refuses(seat('p89'), 'practice.mark', { practiceId: 'nothing', interested: true }, 'practice.unknown')
    .does(seat('p40'), 'practice.mark', mark(false))
    .refuses(seat('p40'), 'practice.mark', mark(false), 'practice.not_marked');
  expect(only(story).interestedIds).toEqual(['p89']);
});

test('I3 the centre recommends with a word; a later word takes its place', () => {
  const { story, practiceId } = registered();
  story
    .refuses(seat('p89'), 'practice.recommend', { practiceId, words: 'Hay.' }, 'command.not_allowed')
    .does(minuteTaker, 'practice.recommend', { practiceId, words: 'Nên học tập.' })
    .does(chair, 'practice.recommend', { practiceId, words: 'Nhân rộng toàn quốc.' });
  expect(only(story).recommendation).toBe('Nhân rộng toàn quốc.');
});

test('I4 its seat withdraws it; a successor holds it', () => {
  const { story, practiceId } = registered();
  story.refuses(seat('p89'), 'practice.withdraw', { practiceId, reason: 'x' }, 'practice.other_seat');
  const seats = preparation.seats
    .filter(({ id }) => id !== 'p72')
    .map((each) => (each.id === 'p40' ? { ...each, predecessorIds: ['p72'] } : each));
  story.nextMeeting('2020-10', { seats });
  expect(only(story)).toMatchObject({ seatId: 'p72', holderId: 'p40' });
  story
    .refuses(seat('p72'), 'practice.withdraw', { practiceId, reason: 'x' }, 'practice.other_seat')
    .does(seat('p40'), 'practice.withdraw', { practiceId, reason: 'Đã thay bằng mô hình khác.' })
    .refuses(seat('p40'), 'practice.withdraw', { practiceId, reason: 'x' }, 'practice.withdrawn')
    .refuses(chair, 'practice.recommend', { practiceId, words: 'x' }, 'practice.withdrawn');
});

test('I5 everybody sees what stands; what was withdrawn, the centre and its seat', () => {
  const { story, practiceId } = registered();
  const viewers = [seat('p72'), seat('p89'), observer, chair, department('tc')];
  const seeing = () => viewers.map((viewer) => seen(story, viewer) !== undefined);
  expect(seeing()).toEqual([true, true, true, true, true]);
  story.does(seat('p72'), 'practice.withdraw', { practiceId, reason: 'Viết lại.' });
  expect(seeing()).toEqual([true, false, false, true, true]);
});

test('I6 what was done is signed and dated; marks are not', () => {
  const { story, practiceId } = registered();
  story
    .does(seat('p89'), 'practice.mark', { practiceId, interested: true })
    .does(chair, 'practice.recommend', { practiceId, words: 'Hay.' })
    .does(seat('p72'), 'practice.withdraw', { practiceId, reason: 'Viết lại.' });
  expect(only(story).steps.map(({ step, by, seatId, words }) => [step, by, seatId, words])).toEqual([
    ['registered', 'seat', 'p72', ''],
    ['recommended', 'chair', null, 'Hay.'],
    ['withdrawn', 'seat', 'p72', 'Viết lại.'],
  ]);
});

test('I7 the log of the meeting that is on says it to everybody', () => {
  const { story } = registered();
  const note = {
    step: 'registered',
    code: '2020-09/mh-001',
    title: model.title,
    seatId: 'p72',
    by: 'seat',
    registerSeq: 3,
  } as const;
  story.does(system, 'practice.note', note);
  expect(story.state.log.at(-1)).toMatchObject({ type: 'practice.noted', by: 'seat', seatId: 'p72' });
  expect(story.state.proposals.toldSeq).toBe(3);
  story.does(chair, 'meeting.close', {}).refuses(system, 'practice.note', note, 'meeting.not_open');
});

describe('I8 its seat edits it', () => {
  const better = { ...model, matter: 'Sinh hoạt qua sổ tay điện tử, mỗi tháng một lần.', results: '' };
  test('until it is recommended or withdrawn, and what it said before stays in its history', () => {
    const { story, practiceId } = registered();
    const edit = { practiceId, ...better };
    story
      .refuses(seat('p89'), 'practice.edit', edit, 'practice.other_seat')
      .refuses(chair, 'practice.edit', edit, 'command.not_allowed')
      .refuses(seat('p72'), 'practice.edit', { ...edit, title: '' }, 'command.invalid')
      .does(seat('p72'), 'practice.edit', edit);
    expect(only(story)).toMatchObject({ ...better, code: '2020-09/mh-001', seatId: 'p72' });
    expect(only(story).steps.at(-1)).toMatchObject({ step: 'edited', details: { matter: model.matter } });
    story
      .does(chair, 'practice.recommend', { practiceId, words: 'Nên học tập.' })
      .refuses(seat('p72'), 'practice.edit', edit, 'practice.recommended')
      .does(seat('p72'), 'practice.withdraw', { practiceId, reason: 'Viết lại.' })
      .refuses(seat('p72'), 'practice.edit', edit, 'practice.withdrawn');
  });
  test('keeps what was attached, adds what it sent, and what it takes off can be read in the history', () => {
    const story = openMeetingStory();
    const receive = (id: string) =>
      story.does(system, 'file.receive', {
        id,
        name: `${id}.pdf`,
        format: 'pdf',
        size: 1,
        pages: 1,
        sha256: 'a'.repeat(64),
        sender: actorKey(seat('p72')),
      });
    receive('f1');
    receive('f2');
    story.does(seat('p72'), 'practice.register', { ...model, fileIds: ['f1'] });
    const { id: practiceId } = only(story);
    story
      .refuses(seat('p72'), 'practice.edit', { practiceId, ...model, fileIds: ['f1', 'f3'] }, 'file.unknown')
      .does(seat('p72'), 'practice.edit', { practiceId, ...model, fileIds: ['f1', 'f2'] })
      .does(seat('p72'), 'practice.edit', { practiceId, ...model, fileIds: ['f2'] });
    expect(only(story).files.map(({ id }) => id)).toEqual(['f2']);
    expect(only(story).steps.map(({ files }) => files.map(({ id }) => id))).toEqual([[], [], ['f1']]);
    expect(showsFile(story.register, 'f1' as FileId, chair)).toBe(true);
  });
});
