import type { MeetingSummary, SessionInfo } from '../../../shared/http-contract.ts';

/** Where a meeting's room is for this session; a phone that came by a QR code has the light page only. */
export const meetingPath = (
  { handle, companionOnly }: SessionInfo,
  { id }: MeetingSummary,
  device: 'main' | 'display' | 'companion' = companionOnly ? 'companion' : 'main',
): string => `/s/${handle}/m/${id}${device === 'main' ? '' : `/${device}`}`;
