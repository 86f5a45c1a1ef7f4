import { isCentre } from '../../../shared/kernel/actor.ts';
import { StatisticsPage } from '../../features/statistics/index.ts';
import { NotFound } from '../not-found.tsx';
import { useSession } from '../session.tsx';
import { MeetingPage } from './meeting-page.tsx';

/** The lines of the meeting in figures. */
export const StatisticsScreen = () => {
  if (!isCentre(useSession().session.actor)) return <NotFound />;
  return (
    <MeetingPage device="companion">
      <StatisticsPage />
    </MeetingPage>
  );
};
