import { actorKey } from '../../shared/kernel/actor.ts';
import type { StreamId } from '../../shared/kernel/ids.ts';
import { CHAIN_START, chain } from './chain.ts';
import { type Journal, JournalConflict, type JournalRecord } from './journal.ts';

/** A journal that lives as long as the process: for simulations, and as the plainest reading of the port. */
export const createMemoryJournal = (): Journal => {
  const records = new Map<StreamId, JournalRecord[]>();
  return {
    async append(streamId, expectedSeq, decided) {
      const before = records.get(streamId) ?? [];
      const taken = new Set(before.map((record) => `${actorKey(record.actor)} ${record.commandId}`));
      const keys = decided.map((each) => `${actorKey(each.actor)} ${each.commandId}`);
      if (before.length !== expectedSeq || keys.some((key) => taken.has(key)))
        throw new JournalConflict(`stream ${streamId} is past ${expectedSeq}`);
      if (new Set(keys).size !== keys.length)
        throw new JournalConflict('a command stands twice in one group');
      const head = before.at(-1) ?? { seq: 0, hash: CHAIN_START };
      const added = chain(streamId, head, decided).map(({ seq, previous, hash, body }) => ({
        streamId,
        seq,
        previous,
        hash,
        ...JSON.parse(body),
      }));
      records.set(streamId, [...before, ...added]);
    },
    async read(streamId, afterSeq = 0) {
      return records.get(streamId)?.slice(afterSeq) ?? [];
    },
    async hashAt(streamId, seq) {
      return records.get(streamId)?.[seq - 1]?.hash ?? null;
    },
    async streamIds() {
      return [...records.keys()];
    },
    async healthy() {
      return true;
    },
    async close() {},
  };
};
