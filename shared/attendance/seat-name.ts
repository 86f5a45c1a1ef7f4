import type { PreparedSeat } from '../frame/events.ts';

/** Kinds that are said before the name of the place; every other roster name is already whole. */
const SAID_BEFORE = /^(tỉnh|thành|quận|huyện|thị|xã|phường) (ủy|uỷ)$/i;

/** A seat's full name, as on its name plate: `Tỉnh ủy An Giang`, but `Quân ủy Trung ương`. */
export const seatName = ({ kind, name }: Pick<PreparedSeat, 'kind' | 'name'>): string =>
  SAID_BEFORE.test(kind.normalize('NFC')) ? `${kind} ${name}` : name;
