import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import { type CommandOutcome, newUuid, useConnection, useSend } from '../meeting/index.ts';

/** What is known of one thing that a person wants done. */
export type Attempt<Type extends CommandType> =
  | { readonly stage: 'idle' }
  | { readonly stage: 'sending' | 'unsent' | 'done'; readonly id: string; readonly payload: PayloadOf<Type> }
  | { readonly stage: 'refused'; readonly payload: PayloadOf<Type>; readonly refusal: Refusal };

/** One try of a command: under this id the server carries it out once. */
export interface Try<Type extends CommandType> {
  readonly id: string;
  readonly payload: PayloadOf<Type>;
}

export interface AttemptOptions<Type extends CommandType> {
  /** Whether what did not arrive goes again by itself when the line is back. */
  readonly resend?: boolean;
  /** A try of before the page was loaded anew, to go on with under its id. */
  readonly before?: Try<Type> | null;
  /** Called before each new try goes out, for those who keep it across a reload. */
  readonly onTry?: (sent: Try<Type>) => void;
}

/** Between the line's return and the next try, ms: the snapshot comes first, and may make the try needless. */
const RESEND_AFTER_MS = 600;

const IDLE = { stage: 'idle' } as const;

/**
 * Sends a command for a button or a form. A second press while the first is under way does nothing, and a try
 * whose fate is unknown keeps its id, so that whatever the line does it is carried out once.
 */
export const useAttempt = <Type extends CommandType>(
  type: Type,
  { resend = false, before = null, onTry }: AttemptOptions<Type> = {},
) => {
  const send = useSend();
  const { status, since } = useConnection();
  const busy = useRef(false);
  const [attempt, setAttempt] = useState<Attempt<Type>>(before ? { stage: 'unsent', ...before } : IDLE);

  const go = useCallback(
    async (payload: PayloadOf<Type>, id: string): Promise<CommandOutcome | null> => {
      if (busy.current) return null;
      busy.current = true;
      setAttempt({ stage: 'sending', id, payload });
      const outcome = await send(type, payload, { id });
      busy.current = false;
      if (outcome.ok) setAttempt({ stage: 'done', id, payload });
      else if ('offline' in outcome) setAttempt({ stage: 'unsent', id, payload });
      else setAttempt({ stage: 'refused', payload, refusal: outcome.refusal });
      return outcome;
    },
    [send, type],
  );

  const again = useCallback(
    () => (attempt.stage === 'unsent' ? go(attempt.payload, attempt.id) : Promise.resolve(null)),
    [attempt, go],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` changes with every return of the line
  useEffect(() => {
    if (!resend || status !== 'live' || attempt.stage !== 'unsent') return;
    const timer = setTimeout(again, RESEND_AFTER_MS);
    return () => clearTimeout(timer);
  }, [resend, status, since, attempt.stage, again]);

  const submit = (payload: PayloadOf<Type>): Promise<CommandOutcome | null> => {
    const id = newUuid();
    if (!busy.current) onTry?.({ id, payload });
    return go(payload, id);
  };
  const forget = useCallback(() => setAttempt(IDLE), []);

  return { attempt, submit, again, forget, refusal: attempt.stage === 'refused' ? attempt.refusal : null };
};
