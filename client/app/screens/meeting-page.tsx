import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useStore } from 'zustand';
import type { Device } from '../../../shared/contract.ts';
import { MeetingId } from '../../../shared/kernel/ids.ts';
import { type Meeting, MeetingProvider } from '../../meeting/index.ts';
import { Busy } from '../../ui/index.ts';
import { useSessionIn } from '../session.tsx';
import { PageFrame } from '../shell/page-frame.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { GoodbyePage } from './goodbye-page.tsx';
import { useOpenMeeting } from './use-open-meeting.ts';

interface MeetingPageProps {
  /** As what it joins: a `companion` reads, a `test` measures its line. */
  readonly device: Extract<Device, 'companion' | 'test'>;
  readonly children: ReactNode;
}

const UnlessEnded = ({ meeting, children }: { meeting: Meeting; children: ReactNode }) => {
  const { status, reason } = useStore(meeting.store, ({ connection }) => connection);
  return status === 'ended' && reason ? <GoodbyePage reason={reason} /> : children;
};

const OpenPage = ({ meetingId, device, children }: MeetingPageProps & { meetingId: MeetingId }) => {
  const { t } = useTranslation('screens');
  const session = useSessionIn(meetingId);
  const meeting = useOpenMeeting(session.handle, meetingId, device);
  if (!meeting) return <Busy />;
  const back = (
    <Button
      component={Link}
      to={`/s/${session.handle}/m/${meetingId}`}
      variant="subtle"
      leftSection={<ArrowLeft size={18} aria-hidden />}
    >
      {t('toRoom')}
    </Button>
  );
  return (
    <MeetingProvider meeting={meeting} identity={{ session, device, meetingId }}>
      <UnlessEnded meeting={meeting}>
        <PageFrame nav={back} width="full">
          <ConnectionBanner />
          {children}
        </PageFrame>
      </UnlessEnded>
    </MeetingProvider>
  );
};

/** A page of a meeting that is no room: it knows what the meeting is, and shows nobody's picture. */
export const MeetingPage = (props: MeetingPageProps) => {
  const id = MeetingId.safeParse(useParams().meetingId);
  return id.success ? <OpenPage {...props} meetingId={id.data} /> : <GoodbyePage reason="meeting.unknown" />;
};
