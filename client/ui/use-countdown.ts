import { useEffect, useState } from 'react';

/** Seconds still to wait, counted down; begins anew with every new `from` object. */
export const useCountdown = (from: { readonly seconds: number } | null): number => {
  const [left, setLeft] = useState(from?.seconds ?? 0);
  useEffect(() => {
    const until = Date.now() + (from?.seconds ?? 0) * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [from]);
  return left;
};
