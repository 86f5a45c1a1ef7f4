import { useEffect, useState } from 'react';
import type { Device } from '../../../shared/contract.ts';
import type { MeetingId } from '../../../shared/kernel/ids.ts';
import { type Meeting, openMeeting } from '../../meeting/index.ts';

/** The meeting, opened while the page is shown; null for the moment before. */
export const useOpenMeeting = (handle: string, meetingId: MeetingId, device: Device): Meeting | null => {
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  useEffect(() => {
    const opened = openMeeting({ handle, meetingId, device });
    setMeeting(opened);
    return () => {
      setMeeting(null);
      opened.close();
    };
  }, [handle, meetingId, device]);
  return meeting;
};
