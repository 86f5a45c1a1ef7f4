import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandType } from '../../../shared/commands.ts';
import type { MeetingId } from '../../../shared/kernel/ids.ts';
import { newUuid } from '../../meeting/index.ts';

export type RecordCommand = Extract<CommandType, `record.${string}`>;

/** A change that the server has not said yes to; under its id it is carried out once. */
export interface Unsent {
  readonly id: string;
  readonly type: RecordCommand;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What somebody else was quicker with: the text that was written here is kept until its writer has chosen. */
export interface Overtaken {
  readonly lineId: string;
  readonly text: string;
}

export interface OutboxState {
  readonly unsent: readonly Unsent[];
  readonly overtaken: readonly Overtaken[];
}

export type Outbox = StoreApi<OutboxState>;

/** This page, among the screens of one person. */
export const DESK: string = newUuid();

const EMPTY: OutboxState = { unsent: [], overtaken: [] };
const boxes = new Map<string, Outbox>();

const read = (key: string): OutboxState => {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<OutboxState>) };
  } catch {
    // Storage is forbidden, or holds what cannot be read: begin with nothing.
    return EMPTY;
  }
};

const keysOf = (prefix: string): readonly string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key === prefix || key.startsWith(`${prefix}:`));
  } catch {
    return [];
  }
};

/**
 * What pages before this one, or beside it, have not sent. That both send it does no harm: each change has its id, and
 * the server carries it out once.
 */
const takenOver = (keys: readonly string[]): OutboxState => {
  const states = keys.map(read);
  const unsent = new Map(states.flatMap((state) => state.unsent.map((each) => [each.id, each])));
  const overtaken = new Map(states.flatMap((state) => state.overtaken.map((each) => [each.lineId, each])));
  return { unsent: [...unsent.values()], overtaken: [...overtaken.values()] };
};

/** The changes of one person to the minutes of one meeting, kept in this browser until they have arrived. */
export const outboxOf = (meetingId: MeetingId, person: string): Outbox => {
  const prefix = `gb:record:${meetingId}:${person}`;
  const key = `${prefix}:${DESK}`;
  const known = boxes.get(key);
  if (known) return known;
  const others = keysOf(prefix);
  const found = takenOver(others);
  const box = createStore<OutboxState>(() => found);
  const keep = (state: OutboxState) => {
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {
      // Forbidden or full: what is written goes out as long as the page lives.
    }
  };
  box.subscribe(keep);
  keep(found);
  for (const other of others) localStorage.removeItem(other);
  boxes.set(key, box);
  return box;
};

/** Puts a change at the end; a wording that has not gone out yet is replaced by the newer one. */
export const put = (
  box: Outbox,
  type: RecordCommand,
  payload: Unsent['payload'],
  going: string | null,
): void =>
  box.setState(({ unsent }) => {
    const same = unsent.findIndex(
      (each) =>
        each.id !== going &&
        type === 'record.word_line' &&
        each.type === type &&
        each.payload.lineId === payload.lineId,
    );
    const old = unsent[same];
    const next = {
      id: newUuid(),
      type,
      payload: old ? { ...payload, revision: old.payload.revision } : payload,
    };
    return { unsent: old ? unsent.with(same, next) : [...unsent, next] };
  });

export const drop = (box: Outbox, id: string): void =>
  box.setState(({ unsent }) => ({ unsent: unsent.filter((each) => each.id !== id) }));
