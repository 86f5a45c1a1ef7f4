import { z } from 'zod';
import { DepartmentId, SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

/** M1: the seats of a meeting. */
export const preparedSeats = z
  .array(
    z.strictObject({
      id: SeatId,
      name: line(120),
      kind: z.union([z.literal(''), line(60)]),
      region: z.union([z.literal(''), line(120)]),
      cluster: z.union([z.literal(''), line(60)]),
      predecessorIds: z.array(SeatId).max(20).readonly().optional(),
    }),
  )
  .min(1)
  .max(500);

/** M1: the departments that receive what seats ask. */
export const preparedDepartments = z.array(z.strictObject({ id: DepartmentId, name: line(120) })).max(100);
