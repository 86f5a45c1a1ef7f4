import type { Role } from '../../shared/kernel/actor.ts';
import { useIdentity } from '../meeting/index.ts';

/** Whether the person who looks may send a command: the command's own roles decide, so that no button lies. */
export const useMay = (): ((command: { readonly roles: readonly Role[] }) => boolean) => {
  const { role } = useIdentity().session.actor;
  return ({ roles }) => roles.includes(role);
};
