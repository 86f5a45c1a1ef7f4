/** A token bucket: so many at once, then so many a second. */
export const createAllowance = (atOnce: number, perSecond: number, now: () => number) => {
  let tokens = atOnce;
  let filledAt = now();
  return {
    take(): boolean {
      const at = now();
      tokens = Math.min(atOnce, tokens + ((at - filledAt) / 1000) * perSecond);
      filledAt = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
};
