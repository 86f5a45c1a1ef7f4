import { rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical, type SignedBallot } from '../../shared/polls/secret/ballot-message.ts';
import { makeFolder } from '../storage/folder.ts';
import { readIfThere } from '../storage/private-file.ts';
import { fileError } from '../storage/sqlite.ts';
import { fileNameOf, type PollName } from './keys.ts';

/** What became of a ballot: `there` if it already was, `clash` if its nonce has another content, `shut` if it is late. */
export type Received = 'put' | 'there' | 'clash' | 'shut';

/**
 * Where ballots lie until they are counted. Each is on the disk before it is acknowledged, and nothing tells which
 * came first: the whole box is written anew in the order of the nonces, which are random, without times.
 */
export interface BallotBox {
  readonly put: (poll: PollName, ballot: SignedBallot) => Promise<Received>;
  readonly count: (poll: PollName) => number;
  /** Takes no more ballots, and gives those that are in it. */
  readonly shut: (poll: PollName) => Promise<readonly SignedBallot[]>;
  readonly destroy: (poll: PollName) => void;
}

interface Box {
  readonly ballots: Map<string, SignedBallot>;
  shut: boolean;
  writing: Promise<void>;
  next: Promise<void> | null;
}

const inOrder = (ballots: Iterable<SignedBallot>): SignedBallot[] =>
  [...ballots].sort((a, b) => (a.nonce < b.nonce ? -1 : 1));

const writeDurably = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.new`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    const folder = await open(join(path, '..'), 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    throw fileError(path, error);
  }
};

export const createBallotBox = (folder: string): BallotBox => {
  const boxes = new Map<string, Box>();
  const pathOf = (poll: PollName) => join(folder, `${fileNameOf(poll)}.json`);

  const boxOf = (poll: PollName): Box => {
    const name = fileNameOf(poll);
    const known = boxes.get(name);
    if (known) return known;
    const kept = JSON.parse(readIfThere(pathOf(poll)) ?? '[]') as SignedBallot[];
    const ballots = new Map(kept.map((ballot) => [ballot.nonce, ballot]));
    const box: Box = { ballots, shut: false, writing: Promise.resolve(), next: null };
    boxes.set(name, box);
    return box;
  };

  /** What waits while the disk works is written together. */
  const save = (poll: PollName, box: Box): Promise<void> => {
    box.next ??= box.writing
      .catch(() => undefined)
      .then(() => {
        box.next = null;
        makeFolder(folder);
        box.writing = writeDurably(pathOf(poll), JSON.stringify(inOrder(box.ballots.values())));
        return box.writing;
      });
    return box.next;
  };

  return {
    async put(poll, { nonce, content, signature }) {
      const box = boxOf(poll);
      const there = box.ballots.get(nonce);
      if (there) {
        if (canonical(there.content) !== canonical(content)) return 'clash';
        // It may be on its way to the disk still.
        await save(poll, box);
        return 'there';
      }
      if (box.shut) return 'shut';
      // If it cannot be written it stays, unacknowledged: its voter sends it again, and the next writing takes it along.
      box.ballots.set(nonce, { nonce, content, signature });
      await save(poll, box);
      return 'put';
    },
    count: (poll) => boxOf(poll).ballots.size,
    async shut(poll) {
      const box = boxOf(poll);
      box.shut = true;
      await save(poll, box);
      return inOrder(box.ballots.values());
    },
    destroy(poll) {
      boxes.delete(fileNameOf(poll));
      rmSync(pathOf(poll), { force: true });
      rmSync(`${pathOf(poll)}.new`, { force: true });
    },
  };
};
