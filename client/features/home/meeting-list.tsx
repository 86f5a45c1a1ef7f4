import { useTranslation } from 'react-i18next';
import type { HomeInfo, OwnMeeting, SessionInfo } from '../../../shared/http-contract.ts';
import { MeetingTools } from '../../month/index.ts';
import { Card, Lamp, useDates } from '../../ui/index.ts';
import { Way, Ways } from '../../ui/ways.tsx';
import styles from './home.module.css';
import { meetingPath } from './meeting-path.ts';

interface MeetingListProps {
  readonly title: string;
  readonly session: SessionInfo;
  readonly meetings: readonly OwnMeeting[];
  readonly home: HomeInfo | null;
  readonly onChange: () => Promise<void>;
}

/** Meetings, one a line. */
export const MeetingList = ({ title, session, meetings, home, onChange }: MeetingListProps) => {
  const { t } = useTranslation('shell');
  const { day, hour } = useDates();
  return (
    <Card title={title}>
      <Ways>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={styles.withTools}>
            <Way
              to={meetingPath(session, meeting)}
              title={meeting.title}
              note={
                <>
                  {hour(meeting.startsAt)} – {day(meeting.startsAt)}
                  {meeting.cancelReason && ` · ${meeting.cancelReason}`}
                </>
              }
            >
              <Lamp state={meeting.phase === 'open' ? 'live' : 'off'}>{t(`phases.${meeting.phase}`)}</Lamp>
            </Way>
            <MeetingTools
              handle={session.handle}
              meeting={meeting}
              shown={home?.meetings.find(({ id }) => id === meeting.id)}
              onDone={onChange}
            />
          </li>
        ))}
      </Ways>
    </Card>
  );
};
