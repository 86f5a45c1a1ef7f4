import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandType } from '../../shared/commands.ts';
import type { Goodbye, Head, MainDevice, Presence } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import type { Replica } from '../../shared/kernel/patch.ts';
import type { Statistics } from '../../shared/statistics-contract.ts';
import type { Stream } from '../../shared/streams.ts';

export interface ConnectionState {
  /** `offline`: it comes back by itself. `ended`: the server said goodbye, and why. */
  readonly status: 'connecting' | 'live' | 'offline' | 'ended';
  /** When this status began, ms on this device's clock. */
  readonly since: number;
  readonly reason: Goodbye | null;
}

/** A command that was sent and whose effect is not on the screen yet. */
export interface PendingCommand {
  readonly id: string;
  readonly type: CommandType;
  readonly payload: unknown;
  /** Known once the server has answered; the command is done when the replica of its stream has reached it. */
  readonly seq: number | null;
}

export interface MeetingStore {
  /** What this device holds of the meeting, of the register of its series, and of the office. */
  readonly replicas: Readonly<Record<Stream, Replica | null>>;
  readonly connection: ConnectionState;
  readonly pending: readonly PendingCommand[];
  readonly presence: Presence;
  /** The lines of all places; null while nobody here follows them, or they are not for this viewer. */
  readonly statistics: Statistics | null;
  /** What was taken at first, and refused after all; the last one. */
  readonly refused: Refusal | null;
  readonly main: MainDevice;
  /** Server clock minus this device's clock, ms. */
  readonly clockOffsetMs: number;
  /** A head of a journal that this device was given once, and that the journal does not contain any more. */
  readonly missingHead: (Head & { readonly stream: Stream }) | null;
}

/** What is known of others while this device is not connected. */
export const NOBODY_HEARD: Presence = { levels: {}, speaking: null, lines: {} };

export const createMeetingStore = (): StoreApi<MeetingStore> =>
  createStore<MeetingStore>(() => ({
    replicas: { meeting: null, register: null, office: null },
    connection: { status: 'connecting', since: Date.now(), reason: null },
    pending: [],
    presence: NOBODY_HEARD,
    statistics: null,
    refused: null,
    main: { holder: 'none' },
    clockOffsetMs: 0,
    missingHead: null,
  }));
