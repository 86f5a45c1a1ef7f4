import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import { line } from '../kernel/text.ts';
import { ITEM_KINDS } from './events.ts';

/** A1: what is written of an item. */
export const itemFields = {
  title: line(300),
  presenter: line(160),
  plannedMinutes: z.int().min(1).max(600),
  kind: z.enum(ITEM_KINDS),
};

/** A2: who writes the agenda. */
export const agendaWriters: readonly Role[] = ['chair', 'deputy', 'minute_taker', 'admin', 'system'];
