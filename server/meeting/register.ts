import type { RegisterEvent } from '../../shared/events.ts';
import type { RegisterId } from '../../shared/kernel/ids.ts';
import { type RegisterState, registerBook } from '../../shared/register.ts';
import { type Live, type LiveWorld, openLive } from './live.ts';

/** What outlives the meetings of one series, in memory. */
export type LiveRegister = Live<RegisterState, RegisterEvent, RegisterId>;

export const openRegister = (id: RegisterId, world: LiveWorld): Promise<LiveRegister> =>
  openLive(id, registerBook, world);
