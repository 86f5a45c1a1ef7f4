import type { OfficeEvent } from '../../shared/events.ts';
import { OFFICE_ID, type OfficeId } from '../../shared/kernel/ids.ts';
import { type OfficeState, officeBook } from '../../shared/office.ts';
import { type Live, type LiveWorld, openLive } from './live.ts';

/** The office that issues the papers of all series, in memory. */
export type LiveOffice = Live<OfficeState, OfficeEvent, OfficeId>;

export const openOffice = (world: LiveWorld): Promise<LiveOffice> => openLive(OFFICE_ID, officeBook, world);
