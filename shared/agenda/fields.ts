import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import { DepartmentId, SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { ITEM_KINDS, PRESENTING_ROLES, VISIBILITIES } from './events.ts';

/** A1, A11: what is written of an item. */
export const itemFields = {
  title: line(300),
  presenter: z.union([
    line(160),
    z.strictObject({ seatId: SeatId }),
    z.strictObject({ departmentId: DepartmentId }),
    z.strictObject({ role: z.enum(PRESENTING_ROLES) }),
  ]),
  plannedMinutes: z.int().min(1).max(600),
  kind: z.enum(ITEM_KINDS),
};

/** A12, A13: who sees an item from the beginning. */
export const visibility = z.enum(VISIBILITIES).default('shown');

/** A2: who writes the agenda. */
export const agendaWriters: readonly Role[] = ['chair', 'deputy', 'minute_taker', 'admin', 'system'];

/** A22: who changes it after the freeze; the server only sets a meeting up. */
export const lateWriters: readonly Role[] = ['chair', 'deputy', 'system'];
