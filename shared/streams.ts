/** What a client holds: the meeting it is in, and the register of the meeting's series. */
export const STREAMS = ['meeting', 'register'] as const;
export type Stream = (typeof STREAMS)[number];
