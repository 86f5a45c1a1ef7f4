import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { checkTemplate } from '../../server/papers/template/check.ts';
import { fillTemplate } from '../../server/papers/template/fill.ts';
import { isConfirmed } from '../../shared/minutes/events.ts';
import type { Brief } from '../../shared/papers/brief.ts';
import type { PaperKind } from '../../shared/papers/rule-set.ts';
import { templateContent } from '../../shared/papers/template/content.ts';
import { minuteTaker, Story, seat, system } from '../support/meeting.ts';
import { officeFiles } from '../support/office.ts';
import { docxWith } from '../support/paper-template.ts';
import { briefFor, paperOf, ruleSet } from '../support/papers.ts';
import { toldMeeting } from '../support/told-meeting.ts';

const meeting = toldMeeting({ items: 4, polls: 2, proposals: 12 });
const hd05 = ruleSet('hd05');
const filled = async (file: Uint8Array, kind: PaperKind, more: Partial<Brief> = {}) => {
  const bytes = fillTemplate(file, templateContent(briefFor(meeting, hd05, more), kind));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return value;
};
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').trim()),
  );

test('V10 head, text and lists of an own template are filled with what our paper says', async () => {
  const paper = paperOf(meeting, 'minutes', hd05);
  const html = await filled(
    await docxWith(
      [
        '{issuer} {number} {place_date}',
        '{#body}',
        '{#heading}[{text}]{/heading}{#plain}{text}{/plain}',
        '{/body}',
        '{#signatures}{title}; {/signatures}',
      ],
      [
        ['TT', 'Điểm cầu', 'Số người'],
        ['{#present}{order}', '{name}', '{count}{/present}'],
      ],
    ),
    'minutes',
  );
  expect(html).toContain(`${paper.issuer} Số 09-BB/BTCTW Hà Nội, ngày 05 tháng 02 năm 2020`);
  for (const block of paper.body) {
    if (block.kind === 'heading') expect(html).toContain(`[${block.text}]`);
    if (block.kind === 'paragraph')
      expect(html).toContain(block.spans.map(({ text }) => text.replaceAll('&', '&amp;')).join(''));
  }
  expect(html).toContain('NGƯỜI GHI BIÊN BẢN; CHỦ TRÌ HỘI NGHỊ;');
  const [, ...seats] = rowsOf(html);
  const attended = [...meeting.state.participants.values()].filter(({ stays }) => stays.length > 0);
  expect(seats).toHaveLength(67);
  expect(attended.length).toBeGreaterThanOrEqual(67);
  const people = seats.reduce((sum, [, , count]) => sum + Number(count || 0), 0);
  expect(html).not.toMatch(/[{}]/);
  const { people_present } = templateContent(briefFor(meeting, hd05), 'minutes');
  expect(people_present).toBe(String(people));
});

test('V10 proposals and resolutions are repeated, row by row', async () => {
  const html = await filled(
    await docxWith(
      ['{#resolutions}', '{number}. {text} {owner} {deadline}', '{/resolutions}'],
      [['{#proposals}{code}', '{seat}', '{answer}{/proposals}']],
    ),
    'conclusion',
  );
  expect(rowsOf(html).map(([code]) => code)).toEqual(meeting.proposals.map(({ code }) => code));
  const confirmed = [...meeting.state.resolutions.values()].filter(isConfirmed);
  expect(confirmed.length).toBeGreaterThan(0);
  for (const { text, number } of confirmed) expect(html).toContain(`${number}. ${text}`);
});

test('V11 unknown placeholders are named with the words around them, also inside of lists', async () => {
  expect(
    checkTemplate(
      await docxWith(
        ['Kính gửi {nguoi_nhan}', '{number}'],
        [['{#present}{name}', '{code}', '{titel}{/present}']],
      ),
    ),
  ).toEqual([
    { kind: 'unknown', tag: 'nguoi_nhan', text: 'Kính gửi {nguoi_nhan}' },
    { kind: 'unknown', tag: 'titel', text: '{titel}{/present}' },
  ]);
  expect(checkTemplate(await docxWith(['{#present}{name}{/present} {number}']))).toEqual([]);
});

test('V11 a list that is not closed, a macro and what is fetched from elsewhere are faults', async () => {
  expect(checkTemplate(await docxWith(['{#present}{name}']))).toMatchObject([
    { kind: 'malformed', tag: 'present' },
  ]);
  const plain = unzipSync(Uint8Array.from(await docxWith(['{number}'])));
  const withParts = (parts: Record<string, Uint8Array>) => checkTemplate(zipSync({ ...plain, ...parts }));
  expect(withParts({ 'word/vbaProject.bin': strToU8('x') })).toEqual([
    { kind: 'macro', tag: 'word/vbaProject.bin', text: '' },
  ]);
  const relation = (type: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://elsewhere/x" TargetMode="External"/></Relationships>`,
    );
  expect(withParts({ 'word/_rels/settings.xml.rels': relation('attachedTemplate') })).toEqual([
    { kind: 'external', tag: 'http://elsewhere/x', text: '' },
  ]);
  expect(withParts({ 'word/_rels/settings.xml.rels': relation('hyperlink') })).toEqual([]);
  expect(() => checkTemplate(strToU8('no zip'))).toThrow();
});

test('V11, V12 a new template takes the place of the one before; removed, ours are made again', () => {
  const template = {
    seriesId: 'monthly',
    kind: 'minutes' as const,
    name: 'Mẫu.docx',
    size: 9,
    sha256: 'a'.repeat(64),
  };
  const story = new Story()
    .does(system, 'office.note_files', officeFiles())
    .does(system, 'template.receive', template)
    .refuses(system, 'template.receive', template, 'template.already_received')
    .refuses(minuteTaker, 'template.receive', template, 'command.not_allowed')
    .does(system, 'template.receive', { ...template, sha256: 'b'.repeat(64) });
  expect([...story.office.templates.values()]).toMatchObject([{ sha256: 'b'.repeat(64) }]);
  story
    .refuses(seat('p89'), 'template.remove', template, 'command.not_allowed')
    .does(minuteTaker, 'template.remove', { seriesId: 'monthly', kind: 'minutes' })
    .refuses(minuteTaker, 'template.remove', { seriesId: 'monthly', kind: 'minutes' }, 'template.unknown');
});
