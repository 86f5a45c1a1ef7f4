import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LinkInfo } from '../../../shared/http-contract.ts';
import { door, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from './join.module.css';

/** An invitation of a member of staff: one button. Not opened by itself, for mail scanners follow links too. */
export const StaffDoor = ({ token, link }: { readonly token: string; readonly link: LinkInfo }) => {
  const { t } = useTranslation('join');
  const { t: shell } = useTranslation('shell');
  const navigate = useNavigate();
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const enter = async () => {
    const answer = await sending(() => door.openLink(token, {}));
    if (answer) void navigate(`/s/${answer.handle}`, { replace: true });
  };
  return (
    <>
      <header className={styles.greeting}>
        <p>{t('staffGreeting')}</p>
        <h1>{link.name}</h1>
      </header>
      {link.role !== 'seat' && (
        <p className={styles.hint}>
          {t('staffText', { role: shell(`roles.${link.role}`).toLocaleLowerCase() })}
        </p>
      )}
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
      <Button size="xl" loading={busy} onClick={() => void enter()} data-autofocus>
        {t('enter')}
      </Button>
    </>
  );
};
