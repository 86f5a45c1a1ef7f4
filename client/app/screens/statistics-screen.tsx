import { StatisticsPage } from '../../features/statistics/index.ts';
import { MeetingPage } from './meeting-page.tsx';

/** The lines of the meeting in figures. */
export const StatisticsScreen = () => (
  <MeetingPage device="companion">
    <StatisticsPage />
  </MeetingPage>
);
