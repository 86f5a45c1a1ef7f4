import { useCallback, useEffect, useRef, useState } from 'react';
import type { FindAnswer } from '../../../shared/search/contract.ts';
import { type HttpError, session } from '../../http/index.ts';
import { type Asked, bodyOf } from './asked.ts';

/** After the last key, ms: who is still typing is not interrupted. */
const PAUSE_MS = 200;
const PAGE = 20;

interface Finding {
  /** The last answer; it stays while the next one is on its way. */
  readonly answer: FindAnswer | null;
  readonly asking: boolean;
  readonly error: HttpError | null;
}

/** Asks the server a moment after the last change; the answer of an older question is dropped. */
export const useFind = (handle: string, asked: Asked) => {
  const [finding, setFinding] = useState<Finding>({ answer: null, asking: true, error: null });
  const turn = useRef(0);
  const question = JSON.stringify(asked);

  const ask = useCallback(
    async (shown: FindAnswer | null) => {
      turn.current += 1;
      const mine = turn.current;
      setFinding((before) => ({ ...before, asking: true, error: null }));
      const body = bodyOf(JSON.parse(question) as Asked, shown?.things.length ?? 0, PAGE);
      const answer = await session(handle).find(body as Parameters<ReturnType<typeof session>['find']>[0]);
      if (mine !== turn.current) return;
      if (!answer.ok) return setFinding((before) => ({ ...before, asking: false, error: answer.error }));
      const things = [...(shown?.things ?? []), ...answer.value.things];
      setFinding({ answer: { ...answer.value, things }, asking: false, error: null });
    },
    [handle, question],
  );

  useEffect(() => {
    // What was on its way answers an older question.
    turn.current += 1;
    setFinding((before) => ({ ...before, asking: true, error: null }));
    const timer = setTimeout(() => void ask(null), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask]);

  return { ...finding, again: () => void ask(null), more: () => void ask(finding.answer) };
};
