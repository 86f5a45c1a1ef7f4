import { z } from 'zod';
import type { Role } from '../kernel/actor.ts';
import { line, prose } from '../kernel/text.ts';

/** N1, N3: what is written of a resolution. */
export const resolutionFields = {
  text: prose(2000),
  owner: line(200),
  deadline: z.iso.date().nullable(),
};

/** N1: who writes resolutions. */
export const resolutionWriters: readonly Role[] = ['minute_taker', 'chair', 'deputy'];
