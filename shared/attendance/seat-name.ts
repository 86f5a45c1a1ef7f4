import type { PreparedSeat } from '../frame/events.ts';

/** Kinds that are said before the name of the place; every other roster name is already whole. */
const SAID_BEFORE = /^(tỉnh|thành) (ủy|uỷ)$/i;

/** A seat's full name, as on its name plate: `Tỉnh ủy An Giang`. */
export const seatName = ({ kind, name }: Pick<PreparedSeat, 'kind' | 'name'>): string =>
  SAID_BEFORE.test(kind.normalize('NFC')) ? `${kind} ${name}` : name;
