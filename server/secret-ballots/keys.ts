import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MeetingId, PollId } from '../../shared/kernel/ids.ts';
import { KEY_BITS } from '../../shared/polls/secret/ballot-message.ts';
import { readIfThere, writePrivately } from '../storage/private-file.ts';

export interface PollName {
  readonly meetingId: MeetingId;
  readonly pollId: PollId;
}

/** The keys of the polls that are open: each in a file that only the server may read, gone when its poll is counted. */
export interface PollKeys {
  /** The private key; made, away from the event loop, if there is none yet. */
  readonly make: (poll: PollName) => Promise<KeyObject>;
  readonly find: (poll: PollName) => KeyObject | null;
  readonly destroy: (poll: PollName) => void;
}

const generate = promisify(generateKeyPair);

/** What stands for a poll in the names of files; ids are of letters, digits, `_` and `-` alone. */
export const fileNameOf = ({ meetingId, pollId }: PollName): string => `${meetingId}.${pollId}`;

export const createPollKeys = (folder: string): PollKeys => {
  const known = new Map<string, KeyObject>();
  const underWay = new Map<string, Promise<KeyObject>>();
  const pathOf = (poll: PollName) => join(folder, `${fileNameOf(poll)}.pem`);

  const find = (poll: PollName): KeyObject | null => {
    const name = fileNameOf(poll);
    const key = known.get(name);
    if (key) return key;
    const text = readIfThere(pathOf(poll));
    if (text === null) return null;
    const read = createPrivateKey(text);
    known.set(name, read);
    return read;
  };

  const begin = async (poll: PollName): Promise<KeyObject> => {
    const { privateKey } = await generate('rsa', { modulusLength: KEY_BITS });
    writePrivately(pathOf(poll), privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
    known.set(fileNameOf(poll), privateKey);
    return privateKey;
  };

  return {
    find,
    async make(poll) {
      const there = find(poll);
      if (there) return there;
      const name = fileNameOf(poll);
      const making = underWay.get(name) ?? begin(poll).finally(() => underWay.delete(name));
      underWay.set(name, making);
      return making;
    },
    destroy(poll) {
      known.delete(fileNameOf(poll));
      const path = pathOf(poll);
      if (!existsSync(path)) return;
      // The blocks of the file, where the file system writes in place; the rest is said in ANONYMITY.md.
      writeFileSync(path, '0'.repeat(statSync(path).size));
      rmSync(path);
    },
  };
};
