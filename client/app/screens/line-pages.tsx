import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isCentre } from '../../../shared/kernel/actor.ts';
import { hasCamera } from '../../../shared/media-contract.ts';
import { LineTest, LineTestBoard } from '../../features/line-test/index.ts';
import { NotFound } from '../not-found.tsx';
import { useSessionIn } from '../session.tsx';
import classes from './frame.module.css';
import { MeetingPage } from './meeting-page.tsx';

/** Devices and line of a seat, the chair or the deputy, tested before entering. */
export const LineTestScreen = () => {
  const { t } = useTranslation('line-test');
  const session = useSessionIn(useParams().meetingId ?? '');
  if (!hasCamera(session.actor)) return <NotFound />;
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
export const LineBoardScreen = () => {
  if (!isCentre(useSessionIn(useParams().meetingId ?? '').actor)) return <NotFound />;
  return (
    <MeetingPage device="companion">
      <LineTestBoard />
    </MeetingPage>
  );
};
