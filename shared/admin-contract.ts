/** What the administrator's screen is shown and is answered. */

import type { AdminSeries } from './http-contract.ts';
import type { StaffRole } from './kernel/actor.ts';
import type { DepartmentId, SeatId } from './kernel/ids.ts';

export interface AccountInfo {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly role: StaffRole;
  readonly departmentId: string | null;
  readonly seatId: SeatId | null;
  readonly email: string | null;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
}

/** A link is shown once, when it is made; only its hash is kept. */
export interface IssuedLink {
  readonly url: string;
  /** The code, for seats. */
  readonly code: string | null;
  readonly expiresAt: number | null;
}

export interface IssuedSeatLink extends IssuedLink {
  readonly seatId: SeatId;
  readonly name: string;
}

/** H1: what becomes of a place when another list takes the place of the one in use. */
export interface RosterChange {
  readonly kind: 'kept' | 'renamed' | 'merged' | 'split' | 'new' | 'gone';
  readonly id: SeatId;
  readonly name: string;
  /** What it was made of. */
  readonly from: readonly { readonly id: SeatId; readonly name: string }[];
}

/** Everything that is wrong with a list, by line; or else what it would change. */
export interface RosterPreview {
  readonly problems: readonly { readonly line: number; readonly reason: string; readonly what: string }[];
  readonly changes: readonly RosterChange[];
}

export interface RosterSeat {
  readonly id: SeatId;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly cluster: string;
  /** Whether a link that works has been issued. */
  readonly hasLink: boolean;
}

/** GET /api/s/:handle/admin: what the administrator's screen shows. */
export interface AdminOverview {
  readonly series: readonly AdminSeries[];
  readonly accounts: readonly AccountInfo[];
  readonly seats: readonly RosterSeat[];
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: StaffRole | 'seat';
    readonly createdAt: number;
    readonly lastSeenAt: number;
    readonly userAgent: string;
    readonly mine: boolean;
  }[];
}
