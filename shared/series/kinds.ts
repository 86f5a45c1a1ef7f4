/**
 * Y6: who meets: the whole roster, a cluster of it (hosted by one of its seats, the centre looking on), or the
 * central body's own departments.
 */
export const MEETING_KINDS = ['whole', 'cluster', 'central'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
