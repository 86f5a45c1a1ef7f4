import type { MeetingState } from '../meeting.ts';
import { type Unit, unitNamed } from '../series/party.ts';

/** N6: the seat or department of that name in the meeting; null if there is none, or if several are called so. */
export const unitOf = ({ attendance, frame }: MeetingState, name: string): Unit | null =>
  unitNamed(name, frame.departments.values(), attendance.values());
