import { setTimeout as pause } from 'node:timers/promises';
import { isBeingCounted, type Poll } from '../../shared/polls/poll.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { SecretBallots } from '../secret-ballots/secret-ballots.ts';
import { publicKeyText } from '../secret-ballots/signature.ts';

/** How long closing waits for ballots that were given out and are not in the box yet, unless all are sooner. */
const IN_FLIGHT_MS = 5000;
const LOOK_EVERY_MS = 100;
const RETRY_MS = 2000;

/**
 * What the server does about an anonymous poll of itself: makes its key (B1), empties its box (B5), and destroys
 * both when it is counted. All of it is read from the state, so that a restart goes on where it was.
 */
export const followSecretPolls = (
  meeting: LiveMeeting,
  { keys, box }: Pick<SecretBallots, 'keys' | 'box'>,
  { onDefect }: { readonly onDefect: (error: unknown) => void },
): (() => void) => {
  const begun = new Set<string>();

  const submit = async (id: string, type: string, payload: unknown) => {
    const answer = await meeting.submit({ actor: { role: 'system' }, id, type, payload });
    if (!answer.ok) throw new Error(`${type} was refused: ${answer.refusal.code}`);
  };

  const nameOf = ({ id: pollId }: Poll) => ({ meetingId: meeting.id, pollId });

  const publish = async (poll: Poll) => {
    const publicKey = publicKeyText(await keys.make(nameOf(poll)));
    await submit(`key-${poll.id}`, 'poll.publish_key', { pollId: poll.id, publicKey });
  };

  const empty = async (poll: Poll) => {
    const name = nameOf(poll);
    const tokens = poll.secret?.tokens.size ?? 0;
    const until = Date.now() + Math.max(IN_FLIGHT_MS, poll.settings.graceMs);
    while (box.count(name) < tokens && Date.now() < until) await pause(LOOK_EVERY_MS);
    const ballots = await box.shut(name);
    await submit(`count-${poll.id}`, 'poll.count_ballots', { pollId: poll.id, ballots });
  };

  const destroy = async (poll: Poll) => {
    keys.destroy(nameOf(poll));
    box.destroy(nameOf(poll));
  };

  /** Each once; what failed (a full disk) is tried again. */
  const once = (poll: Poll, step: (poll: Poll) => Promise<void>) => {
    const key = `${step.name} ${poll.id}`;
    if (begun.has(key)) return;
    begun.add(key);
    step(poll).catch((error: unknown) => {
      begun.delete(key);
      onDefect(error);
      setTimeout(look, RETRY_MS).unref();
    });
  };

  const look = () => {
    for (const poll of meeting.state().polls.all.values()) {
      if (!poll.secret) continue;
      if (poll.closed) once(poll, destroy);
      else if (isBeingCounted(poll)) once(poll, empty);
      else if (poll.secret.publicKey === null) once(poll, publish);
    }
  };

  look();
  return meeting.onCommitted(look);
};
