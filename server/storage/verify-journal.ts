/**
 * `npm run verify-journal [-- <data folder>] [--head <meeting>:<seq>:<hash>]…`: checks the chain of every meeting and every register in
 * a data folder, offline, recounts its votes, checks the signatures of anonymous ballots and the seal, and names the
 * first bad record of each. A head that somebody noted, from a client's alarm or a closing record, tells whether the
 * end was cut off. Ends with 0 when all hold, 1 when one does not, 2 when there is nothing to read.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PollFault, Recount } from './recount.ts';
import { openDatabase } from './sqlite.ts';
import type { JournalRow } from './sqlite-journal.ts';
import type { Fault, Head } from './verify-chain.ts';
import { readHead } from './verify-heads.ts';
import { verifyMeeting } from './verify-meeting.ts';

const FAULTS: Record<Fault, string> = {
  missing: 'is missing: there are later records, but not this one',
  unlinked: 'does not carry the hash of the record before it: a record was put in, taken out or moved here',
  changed: 'is not what was written: its text does not give its hash',
  unreadable: 'cannot be read',
  mislabelled: 'has a label (actor or command) that differs from its text',
  cut: 'was noted as the end by somebody, and is not there: the end was cut off',
  rewritten: 'is not the one that was noted: the journal was written anew up to here',
  unsealed: 'seals another journal than this one',
};

const usage = (problem: string): never => {
  console.error(problem);
  console.error('npm run verify-journal [-- <data folder>] [--head <meeting>:<seq>:<hash>]…');
  process.exit(2);
};

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { head: { type: 'string', multiple: true, default: [] } },
    });
    const heads = values.head.map((text) => readHead(text) ?? usage(`This is no head: ${text}`));
    return { heads, folder: resolve(positionals[0] ?? process.env.DATA_DIR ?? '.data') };
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
};

const POLL_FAULTS: Record<PollFault, string> = {
  result: 'its result is not what its ballots give',
  receipt: 'a ballot does not give its receipt',
  sentence: 'the published sentence is not that of its result',
  electorate: 'a ballot of a seat that could not cast it is written down',
  token: 'a secret ballot was given to a seat that could not have it',
  ballots: 'there are more secret ballots than were given out, or one stands twice',
  signature: 'a secret ballot is not signed by the key of the poll',
};

/** Says how the votes of a meeting were counted once more. */
const tellVotes = (meetingId: string, { counted, signed, bad }: Recount): void => {
  for (const { seq, question, pollId, fault } of bad)
    console.log(`✗ ${meetingId}: record ${seq}, vote “${question}” (${pollId}): ${POLL_FAULTS[fault]}.`);
  if (bad.length > 0 || counted === 0) return;
  console.log(`  ${counted} vote(s) counted again, all as written`);
  if (signed > 0) console.log(`  ${signed} secret ballot(s), all signed by the keys of their polls`);
};

const verify = (path: string, heads: readonly Head[]): number => {
  const database = openDatabase(path, { synchronous: 'FULL', readOnly: true });
  const kept = database
    .all<{ meeting_id: string }>('SELECT DISTINCT meeting_id FROM journal ORDER BY meeting_id')
    .map((row) => row.meeting_id);
  // A meeting that was taken out whole is missed by whoever noted its head.
  const meetings = [...new Set([...kept, ...heads.map(({ meetingId }) => meetingId)])];
  let bad = 0;
  for (const meetingId of meetings) {
    const rows = database.all<JournalRow>(
      'SELECT * FROM journal WHERE meeting_id = ? ORDER BY seq',
      meetingId,
    );
    const result = verifyMeeting(meetingId, rows, heads);
    if ('fault' in result) {
      bad += 1;
      console.log(`✗ ${meetingId}: record ${result.seq} ${FAULTS[result.fault]}.`);
    } else {
      console.log(`✓ ${meetingId}: ${result.seq} records hold, head ${result.hash}`);
      tellVotes(meetingId, result.recount);
      if (result.recount.bad.length > 0) bad += 1;
    }
  }
  database.close();
  console.log(
    bad === 0
      ? `${meetings.length} meeting(s), all hold.`
      : `${bad} of ${meetings.length} meeting(s) do not hold.`,
  );
  return bad === 0 ? 0 : 1;
};

const { folder, heads } = readArguments();
const path = join(folder, 'journal.db');
if (existsSync(path)) {
  try {
    process.exitCode = verify(path, heads);
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
