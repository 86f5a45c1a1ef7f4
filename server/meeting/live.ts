import type { CommandAnswer } from '../../shared/contract.ts';
import { type Actor, actorKey } from '../../shared/kernel/actor.ts';
import type { Book } from '../../shared/kernel/book.ts';
import type { Context } from '../../shared/kernel/command.ts';
import { type Decision, refuse } from '../../shared/kernel/decision.ts';
import type { StreamId } from '../../shared/kernel/ids.ts';
import { type Decided, type Journal, JournalConflict } from '../storage/journal.ts';
import { createAnswers } from './answers.ts';

/** A command with its sender, as it stands in the queue. */
export interface Submission {
  readonly actor: Actor;
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
}

interface Waiting {
  readonly submission: Submission;
  readonly answer: (answer: CommandAnswer) => void;
}

/** What a live stream needs of the world. */
export interface LiveWorld {
  readonly journal: Journal;
  readonly now: () => number;
  readonly newId: () => string;
  /** What a register asks of its meetings. */
  readonly wordingOf?: Context['wordingOf'];
  readonly onDefect: (error: unknown, submission: Submission | null) => void;
  /** For those who count. */
  readonly onAnswered?: (submission: Submission, answer: CommandAnswer) => void;
}

/** One decision of a stream, read back. */
export interface PastDecision<Event> {
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  readonly events: readonly Event[];
}

/** A meeting or a register, in memory: its state, and the one queue through which everything in it is decided. */
export interface Live<State, Event, Id extends StreamId = StreamId> {
  readonly id: Id;
  readonly book: Book<State, Event>;
  readonly state: () => State;
  readonly seq: () => number;
  /** How many commands wait to be decided. */
  readonly waiting: () => number;
  /** Puts a command in the queue; resolves when it is refused, or decided and durable. Never rejects. */
  readonly submit: (submission: Submission) => Promise<CommandAnswer>;
  /** What was decided after a place, in order. */
  readonly read: (afterSeq: number) => Promise<readonly PastDecision<Event>[]>;
  /** The hash of the journal's record at a place, or null if there is none. */
  readonly hashAt: (seq: number) => Promise<string | null>;
  /** Calls the listener after each group of commands is in the journal; returns how to stop. */
  readonly onCommitted: (listener: () => void) => () => void;
}

const refusalOf = <Event>(decision: Decision<Event>): CommandAnswer | null =>
  decision.accepted ? null : { ok: false, refusal: decision.refusal };

const no = (code: 'server.failed' | 'server.not_saved') => refusalOf(refuse(code)) as CommandAnswer;

/** Reads a stream from its journal, by the book that it is kept by, and goes on with it. */
export const openLive = async <State, Event extends Decided['events'][number], Id extends StreamId>(
  id: Id,
  book: Book<State, Event>,
  world: LiveWorld,
): Promise<Live<State, Event, Id>> => {
  const answers = createAnswers();
  const listeners = new Set<() => void>();
  let waiting: Waiting[] = [];
  let draining = false;
  let state = book.initial;
  let seq = 0;

  const read = async (afterSeq: number): Promise<readonly PastDecision<Event>[]> =>
    // A stream holds what its own book has decided.
    (await world.journal.read(id, afterSeq)) as unknown as readonly PastDecision<Event>[];

  /** Follows what the journal holds and this process has not seen: at the start, and after a conflict. */
  const catchUp = async () => {
    for (const record of await world.journal.read(id, seq)) {
      const { at, actor: by, commandId } = record;
      state = book.evolve(state, record.events as readonly Event[], { seq: record.seq, at, by });
      seq = record.seq;
      answers.remember({ actor: by, id: commandId }, { ok: true, seq });
    }
  };

  const decideOne = (current: State, submission: Submission, now: number): Decision<Event> => {
    const { actor, type, payload } = submission;
    try {
      const { newId, wordingOf } = world;
      return book.decide(current, { type, payload }, { actor, now, newId, wordingOf });
    } catch (error) {
      world.onDefect(error, submission);
      return refuse('server.failed');
    }
  };

  /** Decides a group one after another, each on what those before it left, and appends it as one. */
  const commit = async (group: readonly Waiting[]): Promise<CommandAnswer[]> => {
    const decided: Decided[] = [];
    const fresh = new Map<string, CommandAnswer>();
    let next = state;
    const given = group.map(({ submission }): CommandAnswer => {
      const key = `${actorKey(submission.actor)} ${submission.id}`;
      const earlier = answers.recall(submission) ?? fresh.get(key);
      if (earlier) return earlier;
      const at = world.now();
      const decision = decideOne(next, submission, at);
      const refusal = refusalOf(decision);
      if (decision.accepted) {
        const { actor, id: commandId } = submission;
        decided.push({ commandId, actor, at, events: decision.events });
        next = book.evolve(next, decision.events, { seq: seq + decided.length, at, by: actor });
      }
      const answer: CommandAnswer = refusal ?? { ok: true, seq: seq + decided.length };
      fresh.set(key, answer);
      return answer;
    });
    if (decided.length > 0) await world.journal.append(id, seq, decided);
    state = next;
    seq += decided.length;
    for (const [index, { submission }] of group.entries())
      answers.remember(submission, given[index] as CommandAnswer);
    return given;
  };

  const settle = async (group: readonly Waiting[]): Promise<CommandAnswer[]> => {
    for (;;) {
      try {
        return await commit(group);
      } catch (error) {
        if (!(error instanceof JournalConflict)) {
          world.onDefect(error, null);
          return group.map(() => no('server.not_saved'));
        }
        await catchUp();
      }
    }
  };

  const drain = async () => {
    if (draining) return;
    draining = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const before = seq;
      const given = await settle(group);
      for (const [index, { submission, answer }] of group.entries()) {
        const settled = given[index] ?? no('server.failed');
        answer(settled);
        world.onAnswered?.(submission, settled);
      }
      if (seq > before) for (const listener of listeners) listener();
    }
    draining = false;
  };

  await catchUp();
  return {
    id,
    book,
    state: () => state,
    seq: () => seq,
    waiting: () => waiting.length,
    submit: (submission) =>
      new Promise((answer) => {
        waiting.push({ submission, answer });
        // What arrives in the same turn of the loop goes into the same group.
        setImmediate(drain);
      }),
    read,
    hashAt: (at) => world.journal.hashAt(id, at),
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
