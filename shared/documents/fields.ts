import { z } from 'zod';
import type { Role, StaffRole } from '../kernel/actor.ts';
import { type Decision, refuse } from '../kernel/decision.ts';
import { SeatId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import type { MeetingState } from '../meeting.ts';
import type { Clearance } from './events.ts';
import { type Format, LABELS, type Label } from './labels.ts';

/** U1, U4: who puts documents there. */
export const documentWriters = ['chair', 'deputy', 'minute_taker', 'admin'] as const satisfies StaffRole[];

/** U6: who presents; a seat only while it has the floor. */
export const documentPresenters: readonly Role[] = ['chair', 'deputy', 'minute_taker', 'seat'];

export const documentName = line(200);

/** U2, U3: how a document is guarded. */
export const guardFields = {
  label: z.enum(LABELS),
  clearance: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('seats'), seatIds: z.array(SeatId).min(1).max(500) }),
  ]),
};

/** The refusal of a label that this kind of file cannot bear, or of a seat that is not of this meeting, or nothing. */
export const unlessGuardable = (
  { attendance }: MeetingState,
  { format, label, clearance }: { format: Format; label: Label; clearance: Clearance },
): Decision | undefined => {
  if (label !== 'open' && format !== 'pdf') return refuse('document.label_needs_pdf');
  const stranger =
    clearance.kind === 'seats' ? clearance.seatIds.find((seatId) => !attendance.has(seatId)) : undefined;
  return stranger === undefined ? undefined : refuse('seat.unknown', { seatId: stranger });
};

/** Each seat once, in the order of the roster. */
export const tidy = ({ attendance }: MeetingState, clearance: Clearance): Clearance =>
  clearance.kind === 'all'
    ? clearance
    : { kind: 'seats', seatIds: [...attendance.keys()].filter((id) => clearance.seatIds.includes(id)) };
