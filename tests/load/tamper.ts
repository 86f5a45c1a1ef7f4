/**
 * `npm run tamper [-- --times 10000 --seed 1]`: lies in the journal of a whole meeting, at random and in every way
 * we could think of, and looks whether the verifier names each. It knows, as an auditor does, the last head that a
 * client noted. A few of the lies go through a file and `npm run verify-journal` itself. Not part of `npm test`.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import type { JournalRow } from '../../server/storage/sqlite-journal.ts';
import type { Fault, Head } from '../../server/storage/verify-chain.ts';
import { verifyMeeting } from '../../server/storage/verify-meeting.ts';
import { verifyJournal } from '../support/verify-journal.ts';
import { dice, TAMPERINGS } from './tampering.ts';
import { liveThroughMeeting, MEETING } from './whole-meeting.ts';

const THROUGH_THE_FILE = 34;

const { values } = parseArgs({
  options: { times: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20200908' } },
});
const [times, seed] = [Number(values.times), Number(values.seed)];

const say = (line: string) => process.stdout.write(`${line}\n`);
const kinds = Object.entries(TAMPERINGS);

/** Writes the records into a copy of the journal's file, past its guards. */
const writeInto = (original: string, copy: string, rows: readonly JournalRow[]) => {
  cpSync(join(original, 'journal.db'), join(copy, 'journal.db'));
  const database = new DatabaseSync(join(copy, 'journal.db'));
  database.exec(
    'DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_cut; DROP TABLE journal; CREATE TABLE journal (meeting_id TEXT, seq INTEGER, actor_key TEXT, command_id TEXT, body TEXT, previous TEXT, hash TEXT)',
  );
  const insert = database.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { meeting_id, seq, actor_key, command_id, body, previous, hash } of rows)
    insert.run(meeting_id, seq, actor_key, command_id, body, previous, hash);
  database.close();
};

const folder = mkdtempSync(join(tmpdir(), 'giao-ban-tamper-'));
try {
  const rows = await liveThroughMeeting(folder);
  const last = rows.at(-1) as JournalRow;
  const head: Head = { meetingId: MEETING, seq: last.seq, hash: last.hash };
  const sound = verifyMeeting(MEETING, rows, [head]);
  if ('fault' in sound || sound.recount.bad.length > 0)
    throw new Error(`the journal is bad before anybody lied: ${JSON.stringify(sound)}`);
  say(
    `seed ${seed}; ${rows.length} records, ${sound.recount.counted} votes counted again, ${sound.recount.signed} secret ballots signed`,
  );

  const roll = dice(seed);
  const faults = new Map<Fault, number>();
  const unnamed: string[] = [];
  const before = JSON.stringify(rows);
  let [done, same, misplaced] = [0, 0, 0];
  const begun = performance.now();
  while (done < times) {
    const [kind, tamper] = kinds[(done + same) % kinds.length] as (typeof kinds)[number];
    const after = tamper(rows, roll);
    if (JSON.stringify(after) === before) {
      same += 1;
      continue;
    }
    const result = verifyMeeting(MEETING, after, [head]);
    if ('fault' in result) {
      faults.set(result.fault, (faults.get(result.fault) ?? 0) + 1);
      const first = rows.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(after[index]));
      if (result.seq < first + 1) misplaced += 1;
    } else unnamed.push(`${done}: ${kind}`);
    done += 1;
  }
  const ms = performance.now() - begun;

  const copy = mkdtempSync(join(tmpdir(), 'giao-ban-tampered-'));
  let byCommand = 0;
  for (let index = 0; index < THROUGH_THE_FILE; index += 1) {
    const [kind, tamper] = kinds[index % kinds.length] as (typeof kinds)[number];
    let after = tamper(rows, roll);
    while (JSON.stringify(after) === before) after = tamper(rows, roll);
    writeInto(
      folder,
      copy,
      after.toSorted((a, b) => a.seq - b.seq),
    );
    const { status, said } = verifyJournal(copy, '--head', `${head.meetingId}:${head.seq}:${head.hash}`);
    const hidden = JSON.stringify(after.toSorted((a, b) => a.seq - b.seq)) === before;
    if ((status === 1 && said.includes('✗')) || hidden) byCommand += 1;
    else unnamed.push(`by the command: ${kind}: ${said}`);
  }
  rmSync(copy, { recursive: true });

  for (const each of unnamed.slice(0, 20)) say(`NOT NAMED ${each}`);
  say(
    JSON.stringify({
      seed,
      records: rows.length,
      tried: done,
      named: done - unnamed.length,
      namedBeforeTheLie: misplaced,
      throughTheCommand: `${byCommand}/${THROUGH_THE_FILE}`,
      msEach: Number((ms / times).toFixed(2)),
      faults: Object.fromEntries(faults),
    }),
  );
  process.exitCode = unnamed.length === 0 && misplaced === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
