import { createContext, type ReactNode, useContext } from 'react';
import type { Device } from '../../shared/contract.ts';
import type { SessionInfo } from '../../shared/http-contract.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { Meeting } from './open-meeting.ts';

/** Who looks, on what device, at which meeting. */
export interface Identity {
  readonly session: SessionInfo;
  readonly device: Device;
  readonly meetingId: MeetingId;
}

const MeetingContext = createContext<{ meeting: Meeting; identity: Identity } | null>(null);

export const MeetingProvider = (props: { meeting: Meeting; identity: Identity; children: ReactNode }) => {
  const { meeting, identity, children } = props;
  return <MeetingContext value={{ meeting, identity }}>{children}</MeetingContext>;
};

const useContextOfMeeting = () => {
  const context = useContext(MeetingContext);
  if (!context) throw new Error('This component stands outside MeetingProvider.');
  return context;
};

export const useMeeting = (): Meeting => useContextOfMeeting().meeting;
export const useIdentity = (): Identity => useContextOfMeeting().identity;
