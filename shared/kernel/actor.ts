import type { AccountId, DepartmentId, SeatId } from './ids.ts';

/** The roles of people at the centre (domain file, "Roles"). */
export const STAFF_ROLES = [
  'chair',
  'deputy',
  'operator',
  'minute_taker',
  'department',
  'admin',
  'observer',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who may send a command. `system` is the server itself: lost lines, deadlines, set-up. */
export type Role = StaffRole | 'seat' | 'system';

/** Who acts. Made from the session by the server, never from a message. */
export type Actor =
  | { readonly role: Exclude<StaffRole, 'department'>; readonly accountId: AccountId }
  | { readonly role: 'department'; readonly accountId: AccountId; readonly departmentId: DepartmentId }
  | { readonly role: 'seat'; readonly seatId: SeatId }
  | { readonly role: 'system' };

/** Who looks: everybody but the system. */
export type Viewer = Exclude<Actor, { role: 'system' }>;

/** All people at the centre, as opposed to a seat. */
export const isCentre = (viewer: Pick<Viewer, 'role'>): boolean =>
  viewer.role !== 'seat' && viewer.role !== 'observer';

/** The one on whose behalf a command is counted once: all devices of a seat are one. */
export const actorKey = (actor: Actor): string => {
  switch (actor.role) {
    case 'seat':
      return `seat:${actor.seatId}`;
    case 'system':
      return 'system';
    default:
      return `staff:${actor.accountId}`;
  }
};

/** Viewers with the same key see the same records. */
export const viewerKey = (viewer: Viewer): string => {
  switch (viewer.role) {
    case 'seat':
      return `seat:${viewer.seatId}`;
    case 'department':
      return `department:${viewer.departmentId}`;
    default:
      return viewer.role;
  }
};
