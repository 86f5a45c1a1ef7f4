import { useCallback, useRef, useState } from 'react';
import type { HttpAnswer, HttpError } from './ask.ts';

/** A form's way to the server: busy while under way, the "no" kept until the next try. A second press waits. */
export const useSending = () => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HttpError | null>(null);
  const underWay = useRef(false);
  const sending = useCallback(
    async <Value>(request: () => Promise<HttpAnswer<Value>>): Promise<Value | null> => {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      setError(null);
      const answer = await request();
      underWay.current = false;
      setBusy(false);
      if (answer.ok) return answer.value;
      setError(answer.error);
      return null;
    },
    [],
  );
  return { busy, error, sending, forget: useCallback(() => setError(null), []) };
};
