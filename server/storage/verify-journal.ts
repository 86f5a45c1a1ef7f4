/**
 * `npm run verify-journal [-- <data folder>]`: checks the chain of every meeting in a data folder, offline, and
 * names the first bad record of each; then counts every vote once more and names each that was written otherwise. Ends with 0 when all hold, 1 when one does not, 2 when there is nothing to read.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PollFault, type Recount, recount } from './recount.ts';
import { openDatabase } from './sqlite.ts';
import type { JournalRow } from './sqlite-journal.ts';
import { type Fault, verifyChain } from './verify-chain.ts';

const FAULTS: Record<Fault, string> = {
  missing: 'is missing: there are later records, but not this one',
  unlinked: 'does not carry the hash of the record before it: a record was put in, taken out or moved here',
  changed: 'is not what was written: its text does not give its hash',
  unreadable: 'cannot be read',
  mislabelled: 'has a label (actor or command) that differs from its text',
};

const POLL_FAULTS: Record<PollFault, string> = {
  result: 'its result is not what its ballots give',
  receipt: 'a ballot does not give its receipt',
  sentence: 'the published sentence is not that of its result',
  electorate: 'a ballot of a seat that could not cast it is written down',
};

/** Says how the votes of a meeting were counted once more; true when all agree. */
const tellVotes = (meetingId: string, { counted, bad }: Recount): boolean => {
  for (const { seq, question, pollId, fault } of bad)
    console.log(`✗ ${meetingId}: record ${seq}, vote “${question}” (${pollId}): ${POLL_FAULTS[fault]}.`);
  if (bad.length === 0 && counted > 0) console.log(`  ${counted} vote(s) counted again, all as written`);
  return bad.length === 0;
};

const folder = resolve(process.argv[2] ?? process.env.DATA_DIR ?? '.data');
const path = join(folder, 'journal.db');

const verify = (): number => {
  const database = openDatabase(path, { synchronous: 'FULL', readOnly: true });
  const meetings = database.all<{ meeting_id: string }>(
    'SELECT DISTINCT meeting_id FROM journal ORDER BY meeting_id',
  );
  let bad = 0;
  for (const { meeting_id: meetingId } of meetings) {
    const rows = database.all<JournalRow>(
      'SELECT * FROM journal WHERE meeting_id = ? ORDER BY seq',
      meetingId,
    );
    const result = verifyChain(meetingId, rows);
    if ('fault' in result) {
      bad += 1;
      console.log(`✗ ${meetingId}: record ${result.seq} ${FAULTS[result.fault]}.`);
      continue;
    }
    console.log(`✓ ${meetingId}: ${result.seq} records hold, head ${result.hash}`);
    const records = rows.map(({ seq, body }) => ({ seq, ...JSON.parse(body) }));
    if (!tellVotes(meetingId, recount(records))) bad += 1;
  }
  database.close();
  console.log(
    bad === 0
      ? `${meetings.length} meeting(s), all hold.`
      : `${bad} of ${meetings.length} meeting(s) do not hold.`,
  );
  return bad === 0 ? 0 : 1;
};

if (existsSync(path)) {
  try {
    process.exitCode = verify();
  } catch (error) {
    console.error(
      `The journal in ${folder} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
  }
} else {
  console.error(`There is no journal in ${folder}. Name the data folder: npm run verify-journal -- <folder>`);
  process.exitCode = 2;
}
