import { join } from 'node:path';
import { cover, uncover } from '../../client/secret-ballot/blind.ts';
import { openMeeting } from '../../server/meeting/meeting.ts';
import { createPollKeys } from '../../server/secret-ballots/keys.ts';
import { blindSign, publicKeyText } from '../../server/secret-ballots/signature.ts';
import { openDatabase } from '../../server/storage/sqlite.ts';
import { createSqliteJournal, type JournalRow } from '../../server/storage/sqlite-journal.ts';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { AccountId, MeetingId, PollId, SeatId } from '../../shared/kernel/ids.ts';
import type { BallotContent } from '../../shared/polls/form.ts';
import { ballotMessage } from '../../shared/polls/secret/ballot-message.ts';

export const MEETING = '2020-09' as MeetingId;
const SEATS = Array.from({ length: 70 }, (_, index) => `p${index + 1}`);
const ANSWERS = ['yes', 'no', 'abstain'] as const;

const chair: Actor = { role: 'chair', accountId: 'chair' as AccountId };
const system: Actor = { role: 'system' };
const seatOf = (id: string): Actor => ({ role: 'seat', seatId: id as SeatId });
const content = (index: number): BallotContent => ({
  kind: 'motions',
  answers: [ANSWERS[index % ANSWERS.length] ?? 'yes'],
});
const nonceOf = (index: number, length: number) => index.toString(16).padStart(length, '7');

/** A meeting of seventy from opening to seal, with a named and an anonymous vote: the records that it leaves. */
export const liveThroughMeeting = async (folder: string): Promise<JournalRow[]> => {
  const database = openDatabase(join(folder, 'journal.db'), { synchronous: 'NORMAL' });
  const journal = createSqliteJournal(database);
  let [now, ids] = [1_600_000_000_000, 0];
  const defects: unknown[] = [];
  const meeting = await openMeeting(MEETING, {
    journal,
    now: () => ++now,
    newId: () => `id-${++ids}`,
    onDefect: (error) => defects.push(error),
  });
  const does = async <Type extends CommandType>(actor: Actor, type: Type, payload: PayloadOf<Type>) => {
    const answer = await meeting.submit({ actor, id: `c${++ids}`, type, payload });
    if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer.refusal)} ${defects}`);
  };
  const openPoll = async (question: string, secrecy: 'named' | 'anonymous') => {
    await does(chair, 'poll.open', { question, settings: { secrecy } });
    return meeting.state().polls.openId as PollId;
  };

  const seats = SEATS.map((id) => ({ id, name: `Điểm cầu ${id}`, kind: 'Tỉnh ủy', region: '', cluster: '' }));
  await does(system, 'meeting.prepare', {
    title: 'Hội nghị giao ban tháng 9/2020',
    startsAt: now,
    code: MEETING,
    seats,
    departments: [],
  });
  for (const id of SEATS) await does(system, 'seat.join', { seatId: id });
  await does(chair, 'meeting.open', {});
  for (const id of SEATS.slice(0, 12)) {
    await does(seatOf(id), 'floor.request', { subject: 'Biên chế' });
    await does(chair, 'floor.grant', { seatId: id });
    await does(chair, 'floor.end', {});
  }

  const named = await openPoll('Thông qua nhiệm vụ tháng 10', 'named');
  for (const [index, id] of SEATS.entries())
    await does(seatOf(id), 'poll.cast', {
      pollId: named,
      content: content(index),
      nonce: nonceOf(index, 32),
    });
  await does(chair, 'poll.close', { pollId: named });

  const pollId = await openPoll('Giới thiệu nhân sự', 'anonymous');
  const keys = createPollKeys(join(folder, 'poll-keys'));
  const privateKey = await keys.make({ meetingId: MEETING, pollId });
  const publicKey = publicKeyText(privateKey);
  await does(system, 'poll.publish_key', { pollId, publicKey });
  const ballots = [];
  for (const [index, id] of SEATS.entries()) {
    const nonce = nonceOf(SEATS.length - index, 64);
    const message = ballotMessage({ meetingId: MEETING, pollId, nonce, content: content(index) });
    const covered = await cover(publicKey, message);
    await does(seatOf(id), 'poll.take_token', { pollId, blinded: covered.blinded });
    const signed = blindSign(privateKey, Buffer.from(covered.blinded, 'base64url'));
    const blindSignature = signed.toString('base64url');
    const signature = await uncover(publicKey, message, { ...covered, blindSignature });
    ballots.push({ nonce, content: content(index), signature });
  }
  await does(chair, 'poll.close', { pollId });
  await does(system, 'poll.count_ballots', {
    pollId,
    ballots: ballots.toSorted((a, b) => (a.nonce < b.nonce ? -1 : 1)),
  });
  keys.destroy({ meetingId: MEETING, pollId });
  await does(chair, 'meeting.close', {});
  const hash = (await meeting.hashAt(meeting.seq())) ?? '';
  await does(system, 'meeting.seal', { seq: meeting.seq(), hash });

  const rows = database.all<JournalRow>('SELECT * FROM journal ORDER BY seq');
  await journal.close();
  return rows;
};
