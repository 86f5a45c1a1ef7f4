import { isRegisterId, type MeetingId, OFFICE_ID, type RegisterId } from '../../shared/kernel/ids.ts';
import type { Journal } from '../storage/journal.ts';
import type { LiveWorld } from './live.ts';
import { type LiveMeeting, openMeeting } from './meeting.ts';
import { type LiveRegister, openRegister } from './register.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** All meetings of this server, held in memory. */
export type Meetings = Shelf<MeetingId, LiveMeeting>;

/** The registers of all series. */
export type Registers = Shelf<RegisterId, LiveRegister>;

export const createMeetings = (world: LiveWorld, onOpened: (meeting: LiveMeeting) => void): Meetings =>
  createShelf((id) => openMeeting(id, world), onOpened);

export const createRegisters = (world: LiveWorld, onOpened: (register: LiveRegister) => void): Registers =>
  createShelf((id) => openRegister(id, world), onOpened);

/** Reads everything that the journal holds into memory, what outlives the meetings first. */
export const loadAll = async (
  journal: Journal,
  { meetings, registers }: { readonly meetings: Meetings; readonly registers: Registers },
): Promise<void> => {
  const ids = await journal.streamIds();
  for (const id of ids) if (isRegisterId(id)) await registers.open(id);
  for (const id of ids) if (!isRegisterId(id) && id !== OFFICE_ID) await meetings.open(id);
};
