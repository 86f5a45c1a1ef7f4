import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { writeDocx } from '../../server/papers/write-docx.ts';
import { writePdf } from '../../server/papers/write-pdf.ts';
import { layOut } from '../../shared/papers/lay-out.ts';
import { PAPER_KINDS } from '../../shared/papers/rule-set.ts';
import { apart, picturesOf } from '../support/paper-pictures.ts';
import { measure, paperOf, settings } from '../support/papers.ts';
import { toldMeeting } from '../support/told-meeting.ts';

/**
 * Whether our DOCX looks, in LibreOffice, as our PDF does: each paper after each rule set, page by page. Pictures of
 * both, side by side, are left in the folder that is named. It needs LibreOffice Writer, and installs nothing.
 */
const FOLDER = process.argv[2] ?? 'dist/papers';
/** LibreOffice keeps its own things there, so that it can run beside another. */
const PROFILE = pathToFileURL(resolve(FOLDER, 'profile')).href;
/** Of the ink of a page: letters are drawn by two programs, a line may fall a point lower, a heading stay at a page's end. */
const WHOLE = 0.07;
const LOOKED_AT_DPI = 80;
const PATIENCE_MS = 120_000;

const office = (files: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const how = ['--headless', `-env:UserInstallation=${PROFILE}`, '--convert-to', 'pdf', '--outdir', FOLDER];
    const child = spawn('soffice', [...how, ...files], { stdio: 'ignore', timeout: PATIENCE_MS });
    child.once('error', () =>
      reject(new Error('LibreOffice Writer is needed: apt-get install libreoffice-writer')),
    );
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${code}`)),
    );
  });

const sideBySide = (left: Canvas, right: Canvas): Buffer => {
  const canvas = createCanvas(left.width + right.width, Math.max(left.height, right.height));
  const context = canvas.getContext('2d');
  context.drawImage(left, 0, 0);
  context.drawImage(right, left.width, 0);
  return canvas.toBuffer('image/png');
};

const names = [...settings.ruleSets.values()].flatMap((set) =>
  PAPER_KINDS.map((kind) => ({ name: `${set.id}-${kind}`, set, kind })),
);

/** Writes each paper twice, and has LibreOffice set the DOCX. */
const write = async (): Promise<void> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const meeting = toldMeeting({ items: 6, polls: 3, proposals: 32 });
  for (const { name, set, kind } of names) {
    const sheet = layOut(paperOf(meeting, kind, set), set, measure);
    writeFileSync(join(FOLDER, `${name}.docx`), await writeDocx(sheet));
    writeFileSync(join(FOLDER, `${name}.ours.pdf`), await writePdf(sheet));
  }
  await office(names.map(({ name }) => join(FOLDER, `${name}.docx`)));
};

/** How far the pages of one paper are apart; `pages` differ when lines fall on other pages. */
const compare = async (name: string) => {
  const read = (ending: string) => readFileSync(join(FOLDER, `${name}${ending}`));
  const [ours, theirs] = [await picturesOf(read('.ours.pdf')), await picturesOf(read('.pdf'))];
  const [large, largeToo] = [
    await picturesOf(read('.ours.pdf'), LOOKED_AT_DPI),
    await picturesOf(read('.pdf'), LOOKED_AT_DPI),
  ];
  for (const [index, page] of large.entries()) {
    const other = largeToo[index];
    if (other) writeFileSync(join(FOLDER, `${name}-${index + 1}.png`), sideBySide(page, other));
  }
  const wholes = ours.map((page, index) => (theirs[index] ? apart(page, theirs[index]).whole : 1));
  return { name, pages: [ours.length, theirs.length], whole: Math.max(...wholes) };
};

await write();
const found: Awaited<ReturnType<typeof compare>>[] = [];
for (const { name } of names) {
  const one = await compare(name);
  found.push(one);
  const alike = one.pages[0] === one.pages[1] && one.whole < WHOLE;
  console.log(
    `${alike ? 'alike' : 'APART'}  ${one.name}  ${one.pages.join('/')} pages  ${one.whole.toFixed(3)}`,
  );
}
const faults = found.filter(({ pages: [ours, theirs], whole }) => ours !== theirs || whole >= WHOLE);
console.log(JSON.stringify({ papers: found.length, apart: faults.map(({ name }) => name), folder: FOLDER }));
process.exitCode = faults.length > 0 ? 1 : 0;
