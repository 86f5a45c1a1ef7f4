import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bodies, PASSWORD_MIN_LENGTH } from '../../../shared/http-contract.ts';
import { door, useAsked, useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, Card, ErrorNote } from '../../ui/index.ts';
import styles from './set-up.module.css';

interface AccountStepProps {
  readonly token: string;
  readonly onDone: (handle: string) => void;
}

const AccountForm = ({ token, onDone }: AccountStepProps) => {
  const { t } = useTranslation('set-up');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const password = String(fields.get('password'));
    const parsed = Bodies.setup.safeParse({
      token,
      name: fields.get('name'),
      username: String(fields.get('username')).trim().toLowerCase(),
      password,
    });
    const problems = new Set(parsed.error?.issues.map(({ path }) => String(path[0])));
    if (password.length < PASSWORD_MIN_LENGTH) problems.add('password');
    else if (password !== fields.get('again')) problems.add('again');
    setWrong(problems);
    if (!parsed.success || problems.size > 0) return;
    const answer = await sending(() => door.setUp(parsed.data));
    if (answer) onDone(answer.handle);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <TextInput
        name="name"
        label={t('account.name')}
        placeholder={t('account.namePlaceholder')}
        maxLength={120}
        error={wrong.has('name') && t('account.required')}
      />
      <TextInput
        name="username"
        label={t('account.username')}
        description={t('account.usernameText')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        error={wrong.has('username') && t('account.usernameWrong')}
      />
      <PasswordInput
        name="password"
        label={t('account.password')}
        description={t('account.atLeast', { count: PASSWORD_MIN_LENGTH })}
        autoComplete="new-password"
        error={wrong.has('password') && t('account.atLeast', { count: PASSWORD_MIN_LENGTH })}
      />
      <PasswordInput
        name="again"
        label={t('account.again')}
        autoComplete="new-password"
        error={wrong.has('again') && t('account.differ')}
      />
      {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
      <Button type="submit" size="lg" loading={busy}>
        {t('account.create')}
      </Button>
    </form>
  );
};

/** The first administrator, made by whoever holds the link that the server printed. */
export const AccountStep = (props: AccountStepProps) => {
  const { t } = useTranslation('set-up');
  const refusalText = useRefusalText();
  const { asked, askAgain } = useAsked(door.setupInfo, 'setup');
  if (asked.status === 'asking') return <Busy />;
  if (asked.status === 'refused')
    return <ErrorNote onRetry={() => void askAgain()}>{refusalText(asked.error)}</ErrorNote>;
  if (!asked.value.needed)
    return (
      <Card title={t('doneTitle')}>
        <p>{t('doneText')}</p>
        <Button component={Link} to="/">
          {t('signIn')}
        </Button>
      </Card>
    );
  return (
    <Card title={t('steps.account')}>
      <p className={styles.text}>{t('account.text')}</p>
      <AccountForm {...props} />
    </Card>
  );
};
