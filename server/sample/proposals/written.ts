/** A proposal as a province wrote it. */
export interface WrittenProposal {
  readonly seatId: string;
  readonly title: string;
  readonly matter: string;
  /** What the department answered before the meeting; most are left to be worked in it. */
  readonly answer?: string;
}
