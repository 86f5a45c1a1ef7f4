/** What a client holds: the meeting it is in, the register of the meeting's series, and the book of the office. */
export const STREAMS = ['meeting', 'register', 'office'] as const;
export type Stream = (typeof STREAMS)[number];
