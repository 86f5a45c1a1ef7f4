export type { CommandOutcome, Send, SendOptions } from './commands.ts';
export { type Identity, MeetingProvider, useIdentity, useMeeting } from './context.tsx';
export {
  useConnection,
  useLines,
  useMainDevice,
  useMissingHead,
  usePending,
  usePresence,
  useRecord,
  useRecords,
  useRefused,
  useSend,
  useServerNow,
  useSpeaking,
  useStatistics,
  useUnderWay,
} from './hooks.ts';
export { type Meeting, openMeeting } from './open-meeting.ts';
export type { Signalling } from './signalling.ts';
export type { ConnectionState, MeetingStore } from './store.ts';
export { newUuid } from './uuid.ts';
