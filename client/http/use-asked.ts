import { useCallback, useEffect, useRef, useState } from 'react';
import type { HttpAnswer, HttpError } from './ask.ts';

export type Asked<Value> =
  | { readonly status: 'asking'; readonly value: null }
  | { readonly status: 'answered'; readonly value: Value }
  | { readonly status: 'refused'; readonly value: null; readonly error: HttpError };

/** Asks the server when the page comes, and again when told; the answer of an older question is dropped. */
export const useAsked = <Value>(question: () => Promise<HttpAnswer<Value>>, key: string) => {
  const [asked, setAsked] = useState<Asked<Value>>({ status: 'asking', value: null });
  const turn = useRef(0);
  const latest = useRef(question);
  latest.current = question;
  const askAgain = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await latest.current();
    if (mine !== turn.current) return;
    setAsked(
      answer.ok
        ? { status: 'answered', value: answer.value }
        : { status: 'refused', value: null, error: answer.error },
    );
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when it is another question
  useEffect(() => {
    setAsked({ status: 'asking', value: null });
    void askAgain();
    return () => {
      turn.current += 1;
    };
  }, [key, askAgain]);
  return { asked, askAgain };
};
