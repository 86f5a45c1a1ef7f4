/**
 * An independent reader of the journal: its own SQL, its own hash, its own count of the ballots. It shares nothing
 * with the server that wrote it, so that the two do not agree by having the same defect.
 */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

export interface Entry {
  readonly seq: number;
  /** `seat:p89`, `staff:…`, `system`. */
  readonly who: string;
  readonly commandId: string;
  readonly at: number;
  readonly actor: unknown;
  readonly events: readonly ({ readonly type: string } & Readonly<Record<string, unknown>>)[];
}

interface Row {
  readonly seq: number;
  readonly actor_key: string;
  readonly command_id: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

/** Everything that a meeting's journal holds, or an error that names what is wrong in it. */
export const readHistory = (file: string, meetingId: string): Entry[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare('SELECT seq, actor_key, command_id, body, previous, hash FROM journal WHERE meeting_id = ?')
    .all(meetingId) as unknown as Row[];
  database.close();
  rows.sort((one, other) => one.seq - other.seq);
  let previous = '0'.repeat(64);
  return rows.map((row, index) => {
    const expected = createHash('sha256').update(`${previous}\n${meetingId}\n${row.seq}\n${row.body}`);
    if (row.seq !== index + 1) throw new Error(`record ${index + 1} is missing`);
    if (row.previous !== previous || row.hash !== expected.digest('hex'))
      throw new Error(`record ${row.seq} is not in the chain`);
    previous = row.hash;
    const { commandId, actor, at, events } = JSON.parse(row.body);
    if (commandId !== row.command_id) throw new Error(`record ${row.seq} has two ids`);
    return { seq: row.seq, who: row.actor_key, commandId, at, actor, events };
  });
};

/** Nothing in it stands twice. */
export const findTwice = (entries: readonly Entry[]): string[] => {
  const keys = entries.map(({ who, commandId }) => `${who} ${commandId}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
};

interface SecretBallot {
  readonly nonce: string;
  readonly content: { readonly answers: readonly string[] };
}

interface Count {
  readonly electorate: ReadonlySet<string>;
  /** By seat; of an anonymous poll by nonce. */
  readonly ballots: Map<string, string>;
  readonly tokens: Set<string>;
  closed: boolean;
}

/** What is wrong with the ballots: cast twice, by somebody else, too late, or counted otherwise than they stand. */
export const findMiscounts = (entries: readonly Entry[]): string[] => {
  const polls = new Map<string, Count>();
  const wrong: string[] = [];
  for (const { seq, who, events } of entries)
    for (const event of events) {
      const poll = polls.get(String(event.pollId));
      if (event.type === 'poll.opened')
        polls.set(String(event.pollId), {
          electorate: new Set((event.electorate as [string, number][]).map(([seat]) => seat)),
          ballots: new Map(),
          tokens: new Set(),
          closed: false,
        });
      if (event.type === 'poll.ballot_cast') {
        const seat = String(event.seatId);
        if (!poll || poll.closed) wrong.push(`${seq}: a ballot of ${seat} outside of its poll`);
        if (who !== `seat:${seat}`) wrong.push(`${seq}: a ballot of ${seat} cast by ${who}`);
        if (!poll?.electorate.has(seat)) wrong.push(`${seq}: ${seat} may not vote`);
        if (poll?.ballots.has(seat)) wrong.push(`${seq}: a second ballot of ${seat}`);
        const { answers } = event.content as { answers: string[] };
        poll?.ballots.set(seat, String(answers[0]));
      }
      if (event.type === 'poll.token_taken') {
        const seat = String(event.seatId);
        if (who !== `seat:${seat}`) wrong.push(`${seq}: the secret ballot of ${seat} taken by ${who}`);
        if (!poll?.electorate.has(seat) || poll.tokens.has(seat))
          wrong.push(`${seq}: ${seat} may not have a secret ballot`);
        poll?.tokens.add(seat);
      }
      if (event.type === 'poll.ballots_counted' && poll) {
        const box = event.ballots as SecretBallot[];
        for (const { nonce, content } of box) poll.ballots.set(nonce, String(content.answers[0]));
        if (poll.ballots.size < box.length) wrong.push(`${seq}: a secret ballot stands twice`);
        if (box.length > poll.tokens.size) wrong.push(`${seq}: more secret ballots than were given out`);
      }
      if (event.type === 'poll.closed' && poll) {
        poll.closed = true;
        const choices = [...poll.ballots.values()];
        const { tally, cast } = event.result as {
          tally: { motions: Record<string, number>[] };
          cast: { seats: number };
        };
        const [motion = {}] = tally.motions;
        for (const choice of ['yes', 'no', 'abstain'])
          if (motion[choice] !== choices.filter((each) => each === choice).length)
            wrong.push(`${seq}: ${choice} was counted ${motion[choice]}`);
        if (cast.seats !== choices.length) wrong.push(`${seq}: ${cast.seats} ballots were said to be cast`);
      }
    }
  return wrong;
};

/** How many ballots stand in it. */
export const countBallots = (entries: readonly Entry[]): number =>
  entries.flatMap(({ events }) => events).filter(({ type }) => type === 'poll.ballot_cast').length;

/** The counted boxes, by poll: what stands in each, by nonce. */
export const countedBoxes = (entries: readonly Entry[]): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(
    entries
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'poll.ballots_counted')
      .map(({ pollId, ballots }) => [
        String(pollId),
        new Map((ballots as SecretBallot[]).map(({ nonce, content }) => [nonce, String(content.answers[0])])),
      ]),
  );

export const countSecretBallots = (entries: readonly Entry[]): number =>
  [...countedBoxes(entries).values()].reduce((sum, box) => sum + box.size, 0);
