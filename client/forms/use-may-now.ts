import type { Role } from '../../shared/kernel/actor.ts';
import { useRecord } from '../meeting/index.ts';
import { useMay } from './use-may.ts';

/** Whether the person who looks may send a command that is taken until the meeting is closed, and it is not. */
export const useMayNow = (command: { readonly roles: readonly Role[] }): boolean => {
  const phase = useRecord('meeting')?.phase;
  return useMay()(command) && (phase === 'open' || phase === 'prepared');
};
