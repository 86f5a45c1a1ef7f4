import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { seatName } from '../../shared/attendance/seat-name.ts';
import type { ItemId } from '../../shared/kernel/ids.ts';
import { momentOf, ratioText, two } from '../../shared/papers/figures.ts';
import { Phrases } from '../../shared/papers/phrases.ts';
import { PAPER_KINDS, RuleSet } from '../../shared/papers/rule-set.ts';
import { spelled } from '../../shared/papers/spelling.ts';
import type { Form } from '../../shared/polls/form.ts';
import { ballot } from '../support/ballot.ts';
import { chair, minuteTaker, openMeetingStory, seat, seatId, system } from '../support/meeting.ts';
import { checked, docxOfPaper, paperOf, ruleSet, settings, wordsIn } from '../support/papers.ts';
import { toldMeeting, UNCONFIRMED } from '../support/told-meeting.ts';

const SETS = ['nd30', 'hd36', 'hd05'].map(ruleSet);
const [nd30, hd36] = SETS as [RuleSet, RuleSet];
const meeting = toldMeeting({ items: 6, polls: 3, proposals: 32 });
const told = meeting.state;

/** What another program reads in our DOCX: its text, and its tables row by row. */
const readByMammoth = async (file: Uint8Array) => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const bare = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .trim();
  const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => bare(cell)),
  );
  return { text: bare(value.replaceAll('</p>', '\n')), rows };
};

test.each([
  [1298, 1311, '1.298/1.311 (99,0%)'],
  [62, 67, '62/67 (92,5%)'],
  [1310, 1311, '1.310/1.311 (99,9%)'],
  [1999, 2000, '1.999/2.000 (99,9%)'],
  [0, 0, '0/0 (0,0%)'],
  [70, 70, '70/70 (100,0%)'],
])('V1 %i of %i is written %s', (part, whole, text) => {
  expect(ratioText(part, whole)).toBe(text);
});

test('V1 number, place and date stand as each rule set writes them, and a missing number keeps its place', () => {
  const lines = SETS.map((set) => paperOf(meeting, 'conclusion', set).number);
  expect(lines).toEqual(['Số: 09/TB-BTCTW', 'Số 09-TB/BTCTW', 'Số 09-TB/BTCTW']);
  expect(paperOf(meeting, 'minutes', nd30).placeDate).toBe('Hà Nội, ngày 05 tháng 02 năm 2020');
  const later = paperOf(meeting, 'minutes', nd30, { details: { date: '2020-10-15' } });
  expect([later.number, later.placeDate]).toEqual(['Số: ……/BB-BTCTW', 'Hà Nội, ngày 15 tháng 10 năm 2020']);
});

test('V1 the hours of a paper are those of Vietnam, whatever the machine', () => {
  expect(wordsIn(paperOf(meeting, 'minutes', nd30))).toContain('08 giờ 00 phút, ngày 09 tháng 9 năm 2020');
  const hanoi = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0) }), (at) => {
      const { year, month, day, hour, minute } = momentOf(at);
      const text = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
      // Before 1975 the South had clocks of its own.
      expect(at < Date.UTC(1976, 0) ? text : hanoi.format(at)).toBe(text);
    }),
  );
});

test('V2 a fourth rule set, made up, needs no code: our papers follow it and pass its check', async () => {
  const [head] = nd30.rightHead.lines;
  const made = RuleSet.parse({
    ...structuredClone(hd36),
    id: 'made-up',
    name: 'Quy định thử',
    page: { ...hd36.page, left: 40, top: 25 },
    rightHead: { lines: [{ ...head, text: 'HỘI ĐỒNG THỬ NGHIỆM' }], mark: nd30.subject.mark },
    number: { ...nd30.number, form: 'Văn bản số {number}-{letter}.{office}', digits: 3 },
    ending: '.',
    letters: { ...hd36.letters, TG: 'THÔNG GIẢI' },
    papers: { ...hd36.papers, conclusion: { letters: ['TG'] } },
  });
  const paper = paperOf(meeting, 'conclusion', made);
  expect([paper.type, paper.number]).toEqual(['THÔNG GIẢI', 'Văn bản số 009-TG.BTCTW']);
  const file = await docxOfPaper(paper, made);
  expect((await readByMammoth(file)).text).toContain('HỘI ĐỒNG THỬ NGHIỆM');
  expect(checked(file, made)).toEqual([]);
  expect(checked(file, hd36).map(({ element, aspect }) => `${element}.${aspect}`)).toEqual(
    expect.arrayContaining(['page.left', 'page.top', 'rightHead.missing', 'number.missing']),
  );
});

test('V2 a rule set whose use is outside its range, and a phrase with an unknown name in braces, are refused', () => {
  const body = { ...nd30.body, size: { from: 13, to: 14, use: 15 } };
  expect(RuleSet.safeParse({ ...nd30, body }).error?.issues[0]?.path).toEqual(['body', 'size']);
  const phrases = { ...settings.phrases, closing: 'Kết thúc lúc {time}' };
  expect(Phrases.safeParse(phrases).error?.issues[0]).toMatchObject({ path: ['closing'] });
});

test.each(SETS)('V1 every figure of the minutes after $id equals the meeting', async (set) => {
  const { text } = await readByMammoth(await docxOfPaper(paperOf(meeting, 'minutes', set), set));
  // 65 seats came before the opening, 2 after it, 3 never: one with a reason.
  expect(text).toContain('67/70 (95,7%) điểm cầu tham dự');
  const people = [...told.participants.values()].flatMap((each) => each.people.map(({ count }) => count));
  expect(text).toContain(`${people.reduce((sum, count) => sum + count, 0)} đại biểu`);
  expect(text).toContain('Vắng mặt: 3 điểm cầu');
  expect(text).toContain('(lý do: Đang tập trung khắc phục hậu quả bão số 5)');
  expect(text).toContain('Rời hội nghị trước khi kết thúc: Tỉnh ủy Bắc Kạn');
  expect(text).toContain('1.298/1.311 (99,0%)');
  for (const { tally } of [...told.polls.all.values()].flatMap(({ closed }) => closed?.result ?? [])) {
    const [count] = tally.kind === 'motions' ? tally.motions : [];
    expect(text).toContain(
      `tán thành ${count?.yes}, không tán thành ${count?.no}, không có ý kiến ${count?.abstain}`,
    );
  }
  for (const { text: concluded, owner } of told.resolutions.values())
    expect(text).toContain(`${concluded}. Đơn vị chủ trì: ${owner}.`);
  expect(text.match(/\(4 phút 30 giây\)/g)).toHaveLength(told.floor.speeches.length);
  expect(text).not.toMatch(/[{}]/);
});

test('V13 the notice has what the chair confirmed; the minutes say what is not', async () => {
  const [open, ...confirmed] = [...told.resolutions.values()].sort((a) =>
    a.number === UNCONFIRMED ? -1 : 1,
  );
  const notice = await readByMammoth(await docxOfPaper(paperOf(meeting, 'conclusion', nd30), nd30));
  for (const { text } of confirmed) expect(notice.text).toContain(text);
  expect(confirmed.length).toBe(2);
  expect(notice.text).not.toContain(open?.text);
  const minutes = await readByMammoth(await docxOfPaper(paperOf(meeting, 'minutes', nd30), nd30));
  expect(minutes.text).toMatch(new RegExp(`${open?.text}.*\\(Chưa được chủ trì xác nhận\\.\\)`));
  expect(minutes.text.match(/Chưa được chủ trì xác nhận/g)).toHaveLength(1);
});

test('V1, V5 the table of a named vote has the ballot of every seat, as it was cast', async () => {
  const { rows } = await readByMammoth(await docxOfPaper(paperOf(meeting, 'votes', nd30), nd30));
  const said = { yes: 'Tán thành', no: 'Không tán thành', abstain: 'Không có ý kiến' };
  const expected = [...told.polls.all.values()].flatMap(({ electorate, ballots }) =>
    [...electorate.keys()].map((id) => {
      const content = ballots.get(id)?.content;
      const answer = content?.kind === 'motions' ? content.answers[0] : undefined;
      return answer ? said[answer] : 'Không bỏ phiếu';
    }),
  );
  expect(expected).toHaveLength(210);
  const seats = rows.filter((row) => row.length === 4 && row[0] !== 'TT').map(([, , vote]) => vote);
  expect(seats).toEqual(expected);
});

test.each(SETS)(
  'V1 after $id the list of endpoints has each seat once, with the people that it named and where it was',
  async (set) => {
    const { text, rows } = await readByMammoth(await docxOfPaper(paperOf(meeting, 'attendance', set), set));
    const listed = rows.filter(([order]) => /^\d+$/.test(order ?? ''));
    expect(listed.map(([, name]) => name).toSorted()).toEqual(
      [...told.attendance.values()].map(seatName).toSorted(),
    );
    for (const [, name, , count] of listed) {
      const seat = [...told.attendance.values()].find((each) => seatName(each) === name);
      const people = told.participants.get(seat?.id as never)?.people ?? [];
      const sum = people.reduce((all, each) => all + each.count, 0);
      expect([name, count]).toEqual([name, sum > 0 ? String(sum) : '']);
    }
    const noted = (words: string) => listed.filter((row) => row.at(-1)?.includes(words)).length;
    expect([noted('Đến muộn'), noted('Rời hội nghị'), noted('Vắng')]).toEqual([2, 1, 3]);
    expect(text).toContain('67/70 (95,7%)');
  },
);

test.each(SETS)('V1 after $id the table of proposals has each as it was asked and answered', async (set) => {
  const { text, rows } = await readByMammoth(await docxOfPaper(paperOf(meeting, 'proposals', set), set));
  const answered = meeting.proposals.filter(({ state }) => state === 'answered').length;
  expect(text).toContain(`Các điểm cầu gửi 32 đề xuất, kiến nghị; đã trả lời ${ratioText(answered, 32)}`);
  const bare = (words: string | undefined) => words?.replace(/\s+/g, '');
  for (const { code, seatId, title, matter, answer } of meeting.proposals) {
    const row = rows.find((each) => each[1] === code);
    const seat = told.attendance.get(seatId);
    expect([row?.[2], bare(row?.[3])]).toEqual([seat && seatName(seat), bare(`${title}${matter}`)]);
    if (answer !== null) expect(bare(row?.[5])).toBe(bare(answer));
    else expect(row?.[5]).toMatch(/^(Chưa tiếp nhận|Đã tiếp nhận, chưa trả lời)\.$/);
  }
});

test('V1, V6 the notice names tasks, answers and annexes with their figures, and its letters are chosen', async () => {
  const { text, rows } = await readByMammoth(await docxOfPaper(paperOf(meeting, 'conclusion', nd30), nd30));
  const answered = [...meeting.proposals].filter(({ state }) => state === 'answered').length;
  expect(text).toContain(`Các điểm cầu gửi 32 đề xuất, kiến nghị; đã trả lời ${ratioText(answered, 32)}`);
  for (const part of [
    'I. Đánh giá chung',
    'II. Nhiệm vụ',
    'III. Trả lời',
    'PHỤ LỤC I',
    'PHỤ LỤC II',
    'Các điểm cầu (70)',
  ])
    expect(text).toContain(part);
  const codes = rows.map(([, code]) => code).filter((code) => code?.startsWith('2020-09/'));
  expect(codes.toSorted()).toEqual([...meeting.proposals].map(({ code }) => code).toSorted());
  const chosen = paperOf(meeting, 'conclusion', hd36, { details: { letter: 'KL' } });
  expect([chosen.type, chosen.number]).toEqual(['KẾT LUẬN', 'Số ……-KL/BTCTW']);
});

test('V3 sections come in the order of the rule set: the Party tells votes and conclusions apart', () => {
  const [state, party] = [nd30, hd36].map((set) => wordsIn(paperOf(meeting, 'minutes', set))) as [
    string,
    string,
  ];
  const at = (text: string, parts: string[]) => parts.map((part) => text.indexOf(part));
  const order = at(party, [
    'Thời gian',
    'Địa điểm',
    'tham dự:',
    'Vắng mặt',
    'Chủ trì:',
    'Thư ký:',
    'Chương trình',
    'diễn biến',
    '\nBiểu quyết',
    '\nKết luận\n',
    'kết thúc vào hồi',
  ]);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(state).not.toContain('Chương trình hội nghị');
  expect(state).toContain('Kết luận số 1:');
  expect(party).not.toContain('Kết luận số 1:');
});

test('V4 internal and hidden items, notes and guarded documents stand in no paper; a second turn is said', () => {
  const story = openMeetingStory();
  const add = (title: string, visibility: 'shown' | 'internal' | 'hidden') => {
    const item = { title, presenter: 'Vụ Tổng hợp', plannedMinutes: 5, kind: 'report' as const, visibility };
    story.does(chair, 'agenda.add', item);
    return story.state.agenda.order.at(-1) as ItemId;
  };
  const first = add('Báo cáo tháng', 'shown');
  const inner = add('Trao đổi riêng', 'internal');
  add('Chưa công bố', 'hidden');
  story.does(chair, 'agenda.note', { itemId: first, notes: 'Nhắc Vụ Tổng hợp' });
  story.does(chair, 'agenda.go_to', { itemId: first });
  story.does(chair, 'agenda.go_to', { itemId: inner });
  story.does(chair, 'agenda.go_to', { itemId: first });
  for (const set of SETS)
    for (const kind of PAPER_KINDS) {
      const words = wordsIn(paperOf(story, kind, set));
      expect(words).not.toMatch(/Trao đổi riêng|Chưa công bố|Nhắc Vụ/);
    }
  expect(wordsIn(paperOf(story, 'minutes', nd30))).toContain('I. Báo cáo tháng (tiếp tục)');
});

test('V5 a result that is not published yet stands in no paper, nor does a seat beside an anonymous ballot', () => {
  const story = openMeetingStory();
  story.does(chair, 'poll.open', { question: 'Thông qua kế hoạch', settings: { publish: 'later' } });
  const pollId = story.state.polls.openId;
  if (pollId === null) throw new Error('no poll is open');
  story.does(seat('p89'), 'poll.cast', { pollId, ...ballot('yes') }).does(chair, 'poll.close', { pollId });
  for (const kind of PAPER_KINDS)
    expect(wordsIn(paperOf(story, kind, hd36))).not.toContain('Thông qua kế hoạch');
  story.does(chair, 'poll.publish', { pollId });
  expect(wordsIn(paperOf(story, 'votes', hd36))).toContain('Tỉnh ủy Điểm cầu p89 | Tán thành');

  const poll = story.state.polls.all.get(pollId);
  if (!poll) throw new Error('no poll');
  const secret = { publicKey: '', tokens: new Map([[seatId('p89'), '']]), shutAt: 0, ballots: [] };
  const all = new Map([[pollId, { ...poll, secret: secret as never }]]);
  const words = wordsIn(
    paperOf({ state: { ...story.state, polls: { ...story.state.polls, all } } }, 'votes', hd36),
  );
  expect(words).toContain('bỏ phiếu kín');
  expect(words).not.toContain('p89');
});

test('V5 an election, a scale, answers in words and an acclamation are told each in its own way', () => {
  const story = openMeetingStory();
  const nonce = (number: number) => number.toString(16).padStart(32, '0');
  const put = (question: string, form: Form) => {
    story.does(chair, 'poll.open', { question, form });
    const pollId = story.state.polls.openId;
    if (pollId === null) throw new Error('no poll is open');
    return pollId;
  };
  const election = put('Bầu Ban Kiểm phiếu', {
    kind: 'election',
    options: ['Vụ Tổng hợp', 'Văn phòng Ban'],
    places: 1,
  });
  story
    .does(seat('p89'), 'poll.cast', {
      pollId: election,
      content: { kind: 'options', chosen: [1] },
      nonce: nonce(1),
    })
    .does(minuteTaker, 'poll.enter_ballot', {
      pollId: election,
      seatId: 'p40',
      content: { kind: 'options', chosen: [1] },
      means: 'telephone',
      reason: 'mất đường truyền',
      nonce: nonce(2),
    })
    .does(chair, 'poll.close', { pollId: election });
  const scale = put('Chất lượng đường truyền', { kind: 'scale', from: 1, to: 3 });
  story
    .does(seat('p89'), 'poll.cast', { pollId: scale, content: { kind: 'scale', value: 3 }, nonce: nonce(3) })
    .does(chair, 'poll.close', { pollId: scale });
  const text = put('Góp ý', { kind: 'text', maxLength: 100 });
  story
    .does(seat('p72'), 'poll.cast', {
      pollId: text,
      content: { kind: 'text', text: 'Họp sớm hơn' },
      nonce: nonce(4),
    })
    .does(chair, 'poll.close', { pollId: text })
    .does(chair, 'poll.acclaim', { question: 'Chương trình tháng sau' });
  const words = wordsIn(paperOf(story, 'votes', nd30));
  for (const told of [
    '2 | Văn phòng Ban | 2 | Đạt',
    'Tỉnh ủy Điểm cầu p40 | Văn phòng Ban | Ghi nhận qua điện thoại: mất đường truyền',
    '3 | 1',
    '1 | Họp sớm hơn | 1',
    'Hội nghị nhất trí thông qua “Chương trình tháng sau”',
  ])
    expect(words).toContain(told);
  const minutes = wordsIn(paperOf(story, 'minutes', nd30));
  expect(minutes).toContain('Trúng cử: “Văn phòng Ban”');
  expect(minutes).toContain('nhất trí thông qua “Chương trình tháng sau”');
});

test('V3 minutes of a meeting that goes on are a draft; once it is closed they name the hour', () => {
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', {
    text: 'Gửi báo cáo',
    owner: 'Vụ Tổng hợp',
    deadline: null,
  });
  expect(wordsIn(paperOf(story, 'minutes', hd36))).toContain('Hội nghị chưa kết thúc');
  story.does(chair, 'meeting.close', {}).does(system, 'seat.leave', { seatId: 'p89' });
  const words = wordsIn(paperOf(story, 'minutes', hd36));
  expect(words).toContain('Hội nghị kết thúc vào hồi');
  expect(words).toContain('Không ấn định thời hạn.');
});

test.each([
  ['Tỉnh ủy, hòa hợp, khỏe, thủy lợi', 'Tỉnh uỷ, hoà hợp, khoẻ, thuỷ lợi'],
  ['CHỦ TỌA, Thành ủy', 'CHỦ TOẠ, Thành uỷ'],
  [
    'toàn quốc, quý III, quỳ, khuỷu, hoàn thành, chuyển',
    'toàn quốc, quý III, quỳ, khuỷu, hoàn thành, chuyển',
  ],
])('V9 %s is %s in the new spelling, and back', (old, now) => {
  expect([spelled(old, 'new'), spelled(now, 'old')]).toEqual([now, old]);
});

test('V9 the spelling of the office holds for its words and for places, not for what people wrote', () => {
  const paper = paperOf(meeting, 'minutes', nd30, { details: { spelling: 'new' } });
  expect(wordsIn(paper)).toContain('Tỉnh uỷ Bắc Kạn');
  expect(paper.signatures.map(({ title }) => title)).toEqual(['THƯ KÝ', 'CHỦ TOẠ']);
  const story = openMeetingStory().does(minuteTaker, 'resolution.record', {
    text: 'Nhà máy thủy điện Hòa',
    owner: 'Vụ',
    deadline: null,
  });
  const written = paperOf(story, 'minutes', nd30, { details: { spelling: 'new' } });
  expect(wordsIn(written)).toContain('Nhà máy thủy điện Hòa');
});
