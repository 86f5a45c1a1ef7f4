import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CommandType, PayloadOf } from '../../../shared/commands.ts';
import type { CommandAnswer } from '../../../shared/contract.ts';
import type { Viewer } from '../../../shared/kernel/actor.ts';
import type { SignedIn } from '../../support/participant.ts';
import type { Dice } from './dice.ts';
import { Line, type Wish } from './line.ts';
import { SecretVoter } from './secret-voter.ts';

const SEND_AGAIN_MS = 300;
const HOUR_MS = 3_600_000;

/** The server did not decide: it is to be asked again. */
const UNDECIDED: readonly string[] = [
  'command.too_many',
  'server.not_saved',
  'server.failed',
  'server.stopping',
];

interface Kept extends Wish {
  answer: CommandAnswer | null;
}

interface Seated {
  readonly url: string;
  readonly session: SignedIn;
  readonly meetingId: string;
  readonly viewer: Viewer;
  /** As the journal names who acted. */
  readonly key: string;
}

/**
 * Somebody who wants things and does not let go: what was asked is kept through cuts and reloads, and sent again with
 * the same id, from any of the devices, until it is answered.
 */
export class Person {
  readonly key: string;
  readonly viewer: Viewer;
  readonly wishes = new Map<string, Kept>();
  readonly secret: SecretVoter;
  lines: Line[] = [];
  /** Two answers to one command that were not the same. */
  readonly contradictions: string[] = [];
  readonly #seated: Seated;
  readonly #dice: Dice;
  readonly #again: NodeJS.Timeout;

  constructor(seated: Seated, dice: Dice) {
    this.key = seated.key;
    this.viewer = seated.viewer;
    this.secret = new SecretVoter(seated, dice);
    this.#seated = seated;
    this.#dice = dice;
    this.#again = setInterval(() => this.sendAgain(), SEND_AGAIN_MS);
    this.join();
  }

  get pending(): Kept[] {
    return [...this.wishes.values()].filter(({ answer }) => answer === null);
  }

  join() {
    this.lines.push(new Line(this.#seated, this.#dice, this.#dice.pick([-HOUR_MS, 0, HOUR_MS]) ?? 0));
  }

  /** The page is loaded anew: what it showed is gone, what it wanted is not. */
  reload() {
    for (const line of this.lines.splice(0)) line.close();
    this.join();
  }

  wish<Type extends CommandType>(type: Type, payload: PayloadOf<Type>) {
    const wish: Kept = { id: randomUUID(), type, payload, answer: null };
    this.wishes.set(wish.id, wish);
    this.#send(wish);
  }

  sendAgain() {
    for (const wish of this.pending) this.#send(wish);
  }

  #send(wish: Kept) {
    for (const line of this.lines) line.send(wish, (answer) => this.#answered(wish, answer));
  }

  #answered(wish: Kept, answer: CommandAnswer) {
    if (!answer.ok && UNDECIDED.includes(answer.refusal.code)) return;
    if (wish.answer !== null && !isDeepStrictEqual(wish.answer, answer))
      this.contradictions.push(`${wish.id}: ${JSON.stringify([wish.answer, answer])}`);
    wish.answer ??= answer;
  }

  leave() {
    clearInterval(this.#again);
    this.secret.leave();
    for (const line of this.lines.splice(0)) line.close();
  }
}
