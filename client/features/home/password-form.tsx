import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSWORD_MIN_LENGTH, type SessionInfo } from '../../../shared/http-contract.ts';
import { session as requests, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, Card, ErrorNote } from '../../ui/index.ts';
import styles from './home.module.css';

interface PasswordFormProps {
  readonly session: SessionInfo;
  readonly onChange: () => Promise<void>;
}

type Wrong = 'short' | 'differ' | null;

const wrongWith = (next: string, again: string): Wrong => {
  if (next.length < PASSWORD_MIN_LENGTH) return 'short';
  return next === again ? null : 'differ';
};

/** The first password of somebody who came by an invitation, or another one. */
export const PasswordForm = ({ session, onChange }: PasswordFormProps) => {
  const { t } = useTranslation('home');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(null);
  const first = !session.hasPassword;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [next, again] = [String(fields.get('next')), String(fields.get('again'))];
    const problem = wrongWith(next, again);
    setWrong(problem);
    if (problem) return;
    const body = first ? { next } : { next, current: String(fields.get('current')) };
    if (!(await sending(() => requests(session.handle).changePassword(body)))) return;
    setSaved(true);
    setOpen(false);
    announce(t('savedPassword'));
    await onChange();
  };

  if (!first && !open)
    return (
      <div className={styles.passwordClosed}>
        {saved && <span role="status">{t('savedPassword')}</span>}
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('changePassword')}
        </Button>
      </div>
    );
  return (
    <Card title={first ? t('setPasswordTitle') : t('changePassword')} tone={first ? 'asked' : 'plain'}>
      {first && <p className={styles.passwordText}>{t('setPasswordText')}</p>}
      <form onSubmit={(event) => void submit(event)} className={styles.password} noValidate>
        {!first && <PasswordInput name="current" label={t('current')} autoComplete="current-password" />}
        <PasswordInput
          name="next"
          label={t('next1')}
          description={t('atLeast', { count: PASSWORD_MIN_LENGTH })}
          autoComplete="new-password"
          error={wrong === 'short' && t('atLeast', { count: PASSWORD_MIN_LENGTH })}
        />
        <PasswordInput
          name="again"
          label={t('next2')}
          autoComplete="new-password"
          error={wrong === 'differ' && t('differ')}
        />
        {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
        <Button type="submit" loading={busy}>
          {t('savePassword')}
        </Button>
      </form>
    </Card>
  );
};
