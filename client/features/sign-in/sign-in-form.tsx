import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { door, type HttpError, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ErrorNote, useCountdown } from '../../ui/index.ts';
import styles from './sign-in.module.css';

const waitOf = (error: HttpError | null) =>
  error?.code === 'tries.too_many' ? { seconds: Number(error.params?.seconds ?? 60) } : null;

/** User name and password. A wrong one keeps the name and says so; too many are counted down. */
export const SignInForm = () => {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [wait, setWait] = useState<{ seconds: number } | null>(null);
  const left = useCountdown(wait);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const username = String(fields.get('username')).trim().toLowerCase();
    const password = String(fields.get('password'));
    const empty = [...(username ? [] : ['username']), ...(password ? [] : ['password'])];
    setMissing(empty);
    if (empty.length > 0 || left > 0) return;
    const answer = await sending(async () => {
      const outcome = await door.signIn({ username, password });
      setWait(outcome.ok ? null : waitOf(outcome.error));
      return outcome;
    });
    if (answer) void navigate(`/s/${answer.handle}`);
  };

  const shown = error && !(error.code === 'tries.too_many' && left === 0) ? error : null;
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <TextInput
        name="username"
        label={t('username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={missing.includes('username') && t('fillIn')}
      />
      <PasswordInput
        name="password"
        label={t('password')}
        autoComplete="current-password"
        error={missing.includes('password') && t('fillIn')}
      />
      {shown && (
        <ErrorNote>
          {refusalText(left > 0 ? { code: shown.code, params: { seconds: left } } : shown)}
        </ErrorNote>
      )}
      <Button type="submit" size="lg" loading={busy} disabled={left > 0}>
        {left > 0 ? t('wait', { seconds: left }) : t('signIn')}
      </Button>
    </form>
  );
};
