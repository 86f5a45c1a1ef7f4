import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../server/papers/docx/read.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { PAPER_KINDS, type RuleSet, type Style } from '../../shared/papers/rule-set.ts';
import type { SetNode, SetParagraph, Sheet } from '../../shared/papers/sheet.ts';
import { checked, docxOfPaper, paperOf, ruleSet, settings } from '../support/papers.ts';
import { toldMeeting } from '../support/told-meeting.ts';

const told = toldMeeting({ items: 3, polls: 1, proposals: 3 });
const nd30 = ruleSet('nd30');
const hd36 = ruleSet('hd36');
const hd05 = ruleSet('hd05');

const names = (file: Uint8Array, set: RuleSet): string[] =>
  checked(file, set).map(({ element, aspect }) => `${element}.${aspect}`);

describe.each([nd30, hd36, hd05])('after $id', (set) => {
  test.each(PAPER_KINDS)('V8 our own %s has no departure', async (kind) => {
    expect(checked(await docxOfPaper(paperOf(told, kind, set), set), set)).toEqual([]);
  });
});

/** A notice with its short annex alone: what is checked is the same, and faster. */
const notice = (set: RuleSet): Paper => {
  const paper = paperOf(told, 'conclusion', set);
  return { ...paper, annexes: paper.annexes.slice(1) };
};

/** Set after a rule set that differs in one thing, and checked against the true one. */
const setWith = async (set: RuleSet, change: (set: RuleSet) => RuleSet, paper: Partial<Paper> = {}) => {
  const other = change(set);
  return names(await docxOfPaper({ ...notice(other), ...paper }, other), set);
};

const use = (value: number) => ({ from: value, to: value, use: value });
const plain: Style = { size: use(14), bold: false, italic: false, underline: false, caps: false };
const everyParagraph = (nodes: readonly SetNode[], change: (each: SetParagraph) => SetParagraph): SetNode[] =>
  nodes.map((node): SetNode => {
    if (node.kind === 'paragraph') return change(node);
    if (node.kind === 'together') return { ...node, nodes: everyParagraph(node.nodes, change) };
    return node;
  });
const sheetWith = async (change: (sheet: Sheet) => Sheet, set = nd30) =>
  names(await docxOfPaper(notice(set), set, change), set);

test.each<[string, (set: RuleSet) => RuleSet]>([
  ['page.paper', (set) => ({ ...set, page: { ...set.page, width: 216, height: 279 } })],
  ['page.top', (set) => ({ ...set, page: { ...set.page, top: use(15) } })],
  ['page.bottom', (set) => ({ ...set, page: { ...set.page, bottom: use(30) } })],
  ['page.left', (set) => ({ ...set, page: { ...set.page, left: use(25) } })],
  ['page.right', (set) => ({ ...set, page: { ...set.page, right: use(25) } })],
  ['pageNumber.size', (set) => ({ ...set, pageNumber: { size: use(11) } })],
  ['print.font', (set) => ({ ...set, font: 'Arial' })],
  ['print.color', (set) => ({ ...set, color: '0000FF' })],
  [
    'leftHead.size',
    (set) => ({
      ...set,
      leftHead: { ...set.leftHead, superior: { ...set.leftHead.superior, size: use(10) } },
    }),
  ],
  [
    'leftHead.bold',
    (set) => ({ ...set, leftHead: { ...set.leftHead, issuer: { ...set.leftHead.issuer, bold: false } } }),
  ],
  [
    'leftHead.mark',
    (set) => ({ ...set, leftHead: { ...set.leftHead, mark: { kind: 'signs', text: '***', style: plain } } }),
  ],
  [
    'rightHead.mark',
    (set) => ({ ...set, rightHead: { ...set.rightHead, mark: { kind: 'rule', share: use(0.5) } } }),
  ],
  ['number.size', (set) => ({ ...set, number: { ...set.number, style: { ...plain, size: use(11) } } })],
  [
    'placeDate.italic',
    (set) => ({ ...set, placeDate: { ...set.placeDate, style: { ...set.placeDate.style, italic: false } } }),
  ],
  [
    'placeDate.size',
    (set) => ({ ...set, placeDate: { ...set.placeDate, style: { ...set.placeDate.style, size: use(12) } } }),
  ],
  ['type.size', (set) => ({ ...set, type: { ...set.type, size: use(12) } })],
  ['type.bold', (set) => ({ ...set, type: { ...set.type, bold: false } })],
  [
    'subject.size',
    (set) => ({ ...set, subject: { ...set.subject, style: { ...set.subject.style, size: use(12) } } }),
  ],
  [
    'subject.bold',
    (set) => ({ ...set, subject: { ...set.subject, style: { ...set.subject.style, bold: false } } }),
  ],
  [
    'subject.mark',
    (set) => ({ ...set, subject: { ...set.subject, mark: { kind: 'signs', text: '***', style: plain } } }),
  ],
  ['body.size', (set) => ({ ...set, body: { ...set.body, size: use(12) } })],
  ['body.indent', (set) => ({ ...set, body: { ...set.body, indent: use(0) } })],
  ['body.spacing', (set) => ({ ...set, body: { ...set.body, before: use(2) } })],
  ['body.line', (set) => ({ ...set, body: { ...set.body, line: { kind: 'exactly', value: use(13) } } })],
  ['table.size', (set) => ({ ...set, body: { ...set.body, table: use(9) } })],
  ['ending.form', (set) => ({ ...set, ending: '!' })],
  [
    'signing.form',
    (set) => ({ ...set, signing: { ...set.signing, ways: { TM: 'T-M', KT: 'KT', TL: 'T.L.' } } }),
  ],
  [
    'signing.bold',
    (set) => ({ ...set, signing: { ...set.signing, authority: { ...set.signing.authority, bold: false } } }),
  ],
  [
    'signing.size',
    (set) => ({ ...set, signing: { ...set.signing, title: { ...set.signing.title, size: use(11) } } }),
  ],
  [
    'recipients.size',
    (set) => ({ ...set, recipients: { ...set.recipients, listStyle: { ...plain, size: use(14) } } }),
  ],
])('V8 %s is reported when that alone is broken, in each rule set', async (name, change) => {
  for (const set of [nd30, hd36, hd05]) {
    const found = new Set(await setWith(set, change));
    expect([...found]).toEqual([name]);
  }
});

test('V8 what is left out is missed by name', async () => {
  const paper = notice(nd30);
  const without = async (change: Partial<Paper>) =>
    names(await docxOfPaper({ ...paper, ...change }, nd30), nd30);
  expect(await without({ number: '' })).toEqual(expect.arrayContaining(['number.missing']));
  expect(await without({ placeDate: '' })).toEqual(['placeDate.missing']);
  expect(await without({ type: 'GIẤY GÌ ĐÓ' })).toEqual(expect.arrayContaining(['type.missing']));
  expect(await without({ recipients: [] })).toEqual(['recipients.missing']);
  expect(await without({ signatures: [], recipients: [], annexes: [] })).toEqual(['signing.missing']);
});

test.each([
  ['number.form', { number: 'Số 09-TB/BTCTW' }],
  ['number.zero', { number: 'Số: 9/TB-BTCTW' }],
  ['placeDate.zero', { placeDate: 'Hà Nội, ngày 5 tháng 02 năm 2020' }],
  ['placeDate.zero', { placeDate: 'Hà Nội, ngày 15 tháng 2 năm 2020' }],
  ['placeDate.zero', { placeDate: 'Hà Nội, ngày 15 tháng 09 năm 2020' }],
  ['placeDate.form', { placeDate: 'Ngày 05 tháng 02 năm 2020' }],
])('V8 %s: %j', async (name, change) => {
  expect(names(await docxOfPaper({ ...notice(nd30), ...change }, nd30), nd30)).toEqual([name]);
});

test.each([
  [hd36, { number: 'Số: 09-TB/BTCTW' }, 'number.form'],
  [hd05, { number: 'Số 9-TB/BTCTW' }, 'number.zero'],
])(
  'V8 the Party writes its number without a colon, below ten with a nought: %#',
  async (set, change, name) => {
    expect(names(await docxOfPaper({ ...notice(set), ...change }, set), set)).toEqual([name]);
  },
);

test('V8 the motto of the State is foreign to a paper of the Party, and its head is missed there', async () => {
  const found = names(await docxOfPaper(notice(nd30), nd30), hd36);
  expect(found).toEqual(expect.arrayContaining(['rightHead.missing', 'rightHead.foreign']));
});

test('V8 a left-aligned text, an underlined heading of recipients, capitals and page numbers', async () => {
  const left = (sheet: Sheet): Sheet => ({
    ...sheet,
    nodes: everyParagraph(sheet.nodes, (each) =>
      each.align === 'justify' ? { ...each, align: 'left' } : each,
    ),
  });
  expect(await sheetWith(left)).toEqual(['body.align']);
  const light = { ...nd30.recipients, headingStyle: { ...nd30.recipients.headingStyle, underline: true } };
  expect(await setWith(nd30, (set) => ({ ...set, recipients: light }))).toEqual(['recipients.underline']);
  const low = { ...nd30.type, caps: false };
  expect(await setWith(nd30, (set) => ({ ...set, type: low }), { type: 'Thông báo' })).toEqual([
    'type.capitals',
  ]);
});

test('V8 one departure in many places is said once, with how many', async () => {
  const set = { ...nd30, body: { ...nd30.body, size: use(12) } };
  const [found, ...others] = checked(await docxOfPaper(notice(set), set), nd30);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ element: 'body', aspect: 'size', seen: '12 pt', wanted: '13 - 14 pt' });
  expect(found?.count).toBeGreaterThan(5);
});

// What Word makes: everything by styles, theme fonts and the numbers of pages in a header of its own.

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

interface WordMade {
  readonly minorFont?: string;
  readonly bodyStyle?: string;
  readonly header?: string;
  readonly titlePg?: string;
  readonly rule?: string;
}

const DRAWN = `<mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:extent cx="1980000" cy="0"/><a:graphic><a:prstGeom prst="line"/></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="20pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>`;
const HEADER =
  '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE  \\* MERGEFORMAT </w:instrText></w:r><w:r><w:t>2</w:t></w:r></w:p>';
const p = (style: string, text: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cells = (left: string, right: string) =>
  `<w:tbl><w:tblGrid><w:gridCol w:w="3900"/><w:gridCol w:w="5454"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="3900"/></w:tcPr>${left}</w:tc><w:tc><w:tcPr><w:tcW w:w="5454"/></w:tcPr>${right}</w:tc></w:tr></w:tbl>`;
const style = (id: string, pPr: string, rPr: string, basedOn = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${basedOn}"/><w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`;

/** A notice after ND30 as an office types it in Word. */
const madeInWord = ({
  minorFont = 'Times New Roman',
  bodyStyle = '<w:jc w:val="both"/><w:ind w:firstLine="720"/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>',
  header = HEADER,
  titlePg = '<w:titlePg/>',
  rule = DRAWN,
}: WordMade = {}): Uint8Array => {
  const short =
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr><w:ind w:left="1570" w:right="1570"/></w:pPr></w:p>';
  const under = (text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="Motto"/></w:pPr><w:r><w:t>${text}</w:t></w:r><w:r>${rule}</w:r></w:p>`;
  const body = `${cells(
    `${p('Light', 'BAN CHẤP HÀNH TRUNG ƯƠNG')}${p('Head', 'BAN TỔ CHỨC')}${short}${p('Centred', 'Số: 25/TB-BTC')}`,
    `${p('Head', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${under('Độc lập - Tự do - Hạnh phúc')}${p('Date', 'Hà Nội, ngày 05 tháng 02 năm 2026')}`,
  )}${p('Title', 'Thông báo')}${p('Subject', 'Kết luận tại Hội nghị giao ban tháng 01')}<w:p><w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr><w:ind w:left="3700" w:right="3700"/></w:pPr></w:p>${p('Body', 'Ngày 04 tháng 02 năm 2026, Ban tổ chức hội nghị giao ban.')}${p('Body', 'Trên đây là kết luận tại hội nghị./.')}${cells(
    `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/><w:i/><w:sz w:val="24"/></w:rPr><w:t>Nơi nhận:</w:t></w:r></w:p>${p('List', '- Các điểm cầu;')}${p('List', '- Lưu: VT.')}`,
    `${p('Sign', 'TL. TRƯỞNG BAN')}${p('Sign', 'CHÁNH VĂN PHÒNG')}`,
  )}`;
  const files: Record<string, string> = {
    'word/document.xml': `<w:document ${NS}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="h1"/>${titlePg}<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:color w:val="auto"/></w:rPr></w:style><w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>${style('Centred', '<w:jc w:val="center"/>', '<w:sz w:val="26"/>')}${style('Light', '', '<w:sz w:val="24"/>', 'Centred')}${style('Head', '', '<w:b/><w:sz w:val="24"/>', 'Centred')}${style('Motto', '', '<w:b/>', 'Centred')}${style('Date', '', '<w:i/>', 'Centred')}${style('Title', '', '<w:b/><w:caps/><w:sz w:val="28"/>', 'Centred')}${style('Subject', '', '<w:b/><w:sz w:val="28"/>', 'Centred')}${style('Body', bodyStyle, '')}${style('List', '', '<w:sz w:val="22"/>')}${style('Sign', '', '<w:b/><w:sz w:val="28"/>', 'Centred')}${style('Header', '<w:jc w:val="center"/>', '<w:sz w:val="26"/>')}</w:styles>`,
    'word/theme/theme1.xml': `<a:theme ${NS}><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="${minorFont}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    'word/header1.xml': `<w:hdr ${NS}>${header}</w:hdr>`,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="h1" Target="header1.xml"/></Relationships>',
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
};

test('V8 a paper made in Word with styles, theme fonts and a drawn line is read as the eye sees it', () => {
  expect(checked(madeInWord(), nd30)).toEqual([]);
});

test.each<[string, WordMade]>([
  ['print.font', { minorFont: 'Calibri' }],
  ['body.align', { bodyStyle: '<w:ind w:firstLine="720"/><w:spacing w:after="120"/>' }],
  ['body.indent', { bodyStyle: '<w:jc w:val="both"/><w:ind w:hanging="300"/><w:spacing w:after="120"/>' }],
  ['body.spacing', { bodyStyle: '<w:jc w:val="both"/><w:ind w:firstLine="720"/>' }],
  [
    'body.line',
    { bodyStyle: '<w:jc w:val="both"/><w:ind w:firstLine="720"/><w:spacing w:after="120" w:line="480"/>' },
  ],
  ['pageNumber.missing', { header: '<w:p/>' }],
  [
    'pageNumber.place',
    {
      header: HEADER.replace('<w:pStyle w:val="Header"/>', '<w:pStyle w:val="Header"/><w:jc w:val="right"/>'),
    },
  ],
  ['pageNumber.firstPage', { titlePg: '<w:titlePg w:val="0"/>' }],
  ['rightHead.mark', { rule: '' }],
  ['rightHead.mark', { rule: DRAWN.replace('1980000', '700000') }],
])('V8 of a paper made in Word %s is reported: %j', (name, change) => {
  expect(new Set(names(madeInWord(change), nd30))).toEqual(new Set([name]));
});

test.each([
  ['no zip', strToU8('Kính gửi')],
  ['no text', zipSync({ 'word/other.xml': strToU8('<a/>') })],
  ['no XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
  ['an entity bomb', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })],
  ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) })],
])('V8 a file that is no DOCX is said to be unreadable: %s', (_, file) => {
  expect(() => readDocx(file)).toThrow(expect.objectContaining({ name: 'UnreadableDocx' }));
});

test('V2 the settings that come with the product hold together: every letter of a paper has a name', () => {
  for (const { letters, papers } of settings.ruleSets.values())
    for (const { letters: used } of Object.values(papers))
      for (const letter of used) expect(letters[letter]).toBeTruthy();
});
