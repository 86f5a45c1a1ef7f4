import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { door, type HttpError, useAsked } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, ErrorNote } from '../../ui/index.ts';
import { DeviceDoor } from './device-door.tsx';
import styles from './join.module.css';
import { SeatDoor } from './seat-door.tsx';
import { StaffDoor } from './staff-door.tsx';

const Refused = ({ error, onRetry }: { readonly error: HttpError; readonly onRetry: () => void }) => {
  const { t } = useTranslation('join');
  const refusalText = useRefusalText();
  return (
    <>
      <h1 className={styles.title}>{t('refusedTitle')}</h1>
      <ErrorNote onRetry={error.code.startsWith('link.') ? undefined : onRetry}>
        {refusalText(error)}
      </ErrorNote>
      <p className={styles.help}>{t('helpSeat')}</p>
      <Button component={Link} to="/" variant="default">
        {t('toSignIn')}
      </Button>
    </>
  );
};

/** Where a link leads: a seat with its code, a member of staff with an invitation, a second device. */
export const JoinPage = () => {
  const { t } = useTranslation('join');
  const { token = '' } = useParams();
  const { asked, askAgain } = useAsked(() => door.linkInfo(token), token);
  if (asked.status === 'asking') return <Busy label={t('opening')} />;
  if (asked.status === 'refused') return <Refused error={asked.error} onRetry={() => void askAgain()} />;
  const link = asked.value;
  if (link.kind === 'device') return <DeviceDoor token={token} link={link} />;
  return link.needsCode ? <SeatDoor token={token} link={link} /> : <StaffDoor token={token} link={link} />;
};
