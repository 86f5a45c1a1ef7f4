/** FNV-1a, 32 bits: spreads what the server drew over the seats. */
const spread = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
};

/** K1: so many of them, by lot; the same draw gives the same ones. */
export const byLot = <Each extends string>(from: readonly Each[], count: number, draw: string): Each[] => {
  const ranked = from.map((each) => ({ each, rank: spread(`${draw} ${each} ${draw}`) }));
  const taken = new Set(
    ranked
      .sort((a, b) => a.rank - b.rank || (a.each < b.each ? -1 : 1))
      .slice(0, count)
      .map(({ each }) => each),
  );
  return from.filter((each) => taken.has(each));
};
