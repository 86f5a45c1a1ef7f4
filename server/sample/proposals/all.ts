import type { DepartmentId, SeatId } from '../../../shared/kernel/ids.ts';
import { TO_PERSONNEL_POLICY } from './cscb.ts';
import { TO_BRANCHES } from './csdv.ts';
import { TO_TRAINING } from './dtbd.ts';
import { TO_ORGANISATION } from './tcdl.ts';
import { TO_SYNTHESIS } from './th.ts';
import { TO_OFFICE } from './vp.ts';
import type { WrittenProposal } from './written.ts';

export interface SampleProposal extends Omit<WrittenProposal, 'seatId'> {
  readonly seatId: SeatId;
  readonly departmentId: DepartmentId;
}

const sent = (department: string, written: readonly WrittenProposal[]): SampleProposal[] =>
  written.map((each) => ({
    ...each,
    seatId: each.seatId as SeatId,
    departmentId: department as DepartmentId,
  }));

/** The 32 proposals of localities, each of another seat. */
export const SAMPLE_PROPOSALS: readonly SampleProposal[] = [
  ...sent('tcdl', TO_ORGANISATION),
  ...sent('csdv', TO_BRANCHES),
  ...sent('cscb', TO_PERSONNEL_POLICY),
  ...sent('dtbd', TO_TRAINING),
  ...sent('th', TO_SYNTHESIS),
  ...sent('vp', TO_OFFICE),
];
