import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { MeetingId } from '../../../shared/kernel/ids.ts';
import { type Meeting, MeetingProvider } from '../../meeting/index.ts';
import { Busy } from '../../ui/index.ts';
import { useSessionIn } from '../session.tsx';
import { Announcer } from './announcer.tsx';
import { Companion } from './companion.tsx';
import { GoodbyePage } from './goodbye-page.tsx';
import { useOpenMeeting } from './use-open-meeting.ts';

const UnlessEnded = ({ meeting }: { meeting: Meeting }) => {
  const { status, reason } = useStore(meeting.store, ({ connection }) => connection);
  return status === 'ended' && reason ? <GoodbyePage reason={reason} /> : <Companion />;
};

const OpenCompanion = ({ meetingId }: { meetingId: MeetingId }) => {
  const session = useSessionIn(meetingId);
  const meeting = useOpenMeeting(session.handle, meetingId, 'companion');
  if (!meeting) return <Busy />;
  return (
    <MeetingProvider meeting={meeting} identity={{ session, device: 'companion', meetingId }}>
      <Announcer />
      <UnlessEnded meeting={meeting} />
    </MeetingProvider>
  );
};

/** The phone, tablet or second laptop of a seat: everything but picture and sound, and none of their code. */
export const CompanionScreen = () => {
  const id = MeetingId.safeParse(useParams().meetingId);
  return id.success ? <OpenCompanion meetingId={id.data} /> : <GoodbyePage reason="meeting.unknown" />;
};
