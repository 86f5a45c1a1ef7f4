import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LineTest, LineTestBoard } from '../../features/line-test/index.ts';
import { useSession } from '../session.tsx';
import classes from './frame.module.css';
import { MeetingPage } from './meeting-page.tsx';

/** Devices and line of a seat, the chair or the deputy, tested before entering. */
export const LineTestScreen = () => {
  const { t } = useTranslation('line-test');
  const { session } = useSession();
  return (
    <MeetingPage device="test">
      <LineTest
        title={
          <div className={classes.entrance}>
            <h1>{t('page')}</h1>
            <p>{session.name}</p>
          </div>
        }
        onward={
          <Button component={Link} to=".." relative="path" variant="light" size="lg">
            {t('enter')}
          </Button>
        }
      />
    </MeetingPage>
  );
};

/** The operator's board of line tests. */
export const LineBoardScreen = () => (
  <MeetingPage device="companion">
    <LineTestBoard />
  </MeetingPage>
);
