/** A share of the seats, as a fraction of whole numbers (K5). */
export interface Quorum {
  readonly numerator: number;
  readonly denominator: number;
}

/** K5: how many of so many seats make a quorum, at least one. */
export const seatsNeeded = ({ numerator, denominator }: Quorum, seats: number): number =>
  Math.max(1, Math.floor((seats * numerator + denominator - 1) / denominator));
