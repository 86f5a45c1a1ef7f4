import { expect, test } from '@jest/globals';
import { SAMPLE_PROPOSALS } from '../../server/sample/proposals/all.ts';
import { createSearch } from '../../server/search/search.ts';
import { FIRST_SERIES, registerIdOf } from '../../shared/kernel/ids.ts';
import { createTextIndex } from '../../shared/search/text-index.ts';
import { chair, department, observer, openMeetingStory, seat } from '../support/meeting.ts';

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

test('G1 diacritics, composition and the order of words make no difference', () => {
  const index = createTextIndex();
  index.put('a', 'Độ tuổi tham gia cấp ủy khóa mới');
  index.put('b', 'Biên chế của văn phòng cấp huyện');
  expect(ids(index.find('cap uy do tuoi', 5))).toEqual(['a']);
  expect(ids(index.find('CẤP HUYỆN', 5))).toEqual(['b']);
  expect(ids(index.find('Độ tuổi'.normalize('NFD'), 5))).toEqual(['a']);
  expect(ids(index.like('tuoi do uy cap', 5))[0]).toBe('a');
  expect(ids(index.find('cap xyz', 5))).toEqual([]);
});

test('G2 what is on one matter comes first, what has only common words in common does not come at all', () => {
  const index = createTextIndex();
  SAMPLE_PROPOSALS.forEach(({ title, matter }, place) => {
    for (let copy = 0; copy < 3; copy += 1)
      index.put(
        `${place}-${copy}`,
        copy === 0 ? `${title} ${matter}` : `Đề nghị Ban hướng dẫn ${place * copy}`,
      );
  });
  for (const [place, { title }] of SAMPLE_PROPOSALS.entries())
    expect(ids(index.like(title, 1))).toEqual([`${place}-0`]);
});

test('a text that changed is found by its new words alone, and the index does not grow for ever', () => {
  const index = createTextIndex();
  for (let turn = 0; turn < 500; turn += 1) index.put('a', `lần ${turn} sửa đổi`);
  expect([index.size(), ids(index.find('499', 5)), ids(index.find('498', 5))]).toEqual([1, ['a'], []]);
  index.remove('a');
  expect(ids(index.find('499', 5))).toEqual([]);
});

test('G3 nobody finds what they may not see', () => {
  const proposal = { title: 'Độ tuổi cấp ủy', matter: 'Đề nghị hướng dẫn.', departmentId: 'cb' };
  const story = openMeetingStory().does(seat('p89'), 'proposal.submit', proposal);
  const search = createSearch();
  const register = { id: registerIdOf(FIRST_SERIES), state: () => story.register };
  const found = () =>
    [seat('p89'), seat('p72'), observer, chair].map(
      (viewer) => search.ask(register, viewer, { text: 'do tuoi', way: 'find', limit: 5 }).length,
    );
  expect(found()).toEqual([1, 0, 0, 1]);
  const proposalIds = [...story.register.proposals.all.keys()];
  story
    .does(department('cb'), 'proposal.receive', { proposalIds })
    .does(department('cb'), 'proposal.answer', { proposalIds, answer: 'Tính theo tháng sinh.' });
  expect(found()).toEqual([1, 1, 0, 1]);
  expect(
    search.ask(register, seat('p72'), { text: 'thang sinh', way: 'find', limit: 5 })[0]?.proposal.answer
      ?.text,
  ).toBe('Tính theo tháng sinh.');
});
