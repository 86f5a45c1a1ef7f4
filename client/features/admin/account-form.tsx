import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_ROLES } from '../../../shared/frame/actor-in.ts';
import { Bodies } from '../../../shared/http-contract.ts';
import { STAFF_ROLES, type StaffRole } from '../../../shared/kernel/actor.ts';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import type { Invitation } from './accounts-section.tsx';
import styles from './admin.module.css';
import type { SectionProps } from './section.ts';

interface AccountFormProps extends SectionProps {
  readonly onInvited: (invitation: Invitation) => void;
}

/** One more person at the centre; the answer brings the link to send to them. */
export const AccountForm = ({ api, overview, onChange, onInvited }: AccountFormProps) => {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const [role, setRole] = useState<StaffRole>('chair');
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const parsed = Bodies.createAccount.safeParse({
      name: fields.get('name'),
      username: String(fields.get('username')).trim().toLowerCase(),
      role,
      ...(role === 'department' ? { departmentId: fields.get('departmentId') } : {}),
      ...(fields.get('seatId') ? { seatId: fields.get('seatId') } : {}),
      ...(fields.get('email') ? { email: String(fields.get('email')).trim() } : {}),
    });
    setWrong(new Set(parsed.error?.issues.map(({ path }) => String(path[0]))));
    if (!parsed.success) return;
    const answer = await sending(() => api.createAccount(parsed.data));
    if (!answer) return;
    onInvited({ account: answer.account, link: answer.invitation });
    announce(t('accounts.invitationFor', { name: answer.account.name }));
    form.current?.reset();
    await onChange();
  };

  const roles = STAFF_ROLES.filter((each) => each !== 'department' || overview.departments.length > 0);
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
      <NativeSelect
        label={t('accounts.role')}
        value={role}
        onChange={(event) => setRole(roles.find((each) => each === event.currentTarget.value) ?? 'chair')}
        data={roles.map((each) => ({ value: each, label: shell(`roles.${each}`) }))}
      />
      {role === 'department' && (
        <NativeSelect
          name="departmentId"
          label={t('accounts.department')}
          data={overview.departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextInput
        name="name"
        label={t('accounts.name')}
        placeholder={t('accounts.namePlaceholder')}
        maxLength={120}
        autoComplete="off"
        error={wrong.has('name') && t('required')}
      />
      <TextInput
        name="username"
        label={t('accounts.username')}
        placeholder="chanh.vanphong"
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={wrong.has('username') && t('accounts.usernameWrong')}
      />
      <TextInput
        name="email"
        type="email"
        label={t('accounts.email')}
        description={t('accounts.emailText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        autoComplete="off"
        error={wrong.has('email') && t('accounts.emailWrong')}
      />
      {HOST_ROLES.includes(role) && overview.series.some(({ kind }) => kind === 'cluster') && (
        <NativeSelect
          name="seatId"
          label={t('accounts.seat')}
          description={t('accounts.seatText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[
            { value: '', label: t('accounts.centre') },
            ...overview.seats
              .filter(({ cluster }) => cluster !== '')
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {error && (
        <div className={styles.wide}>
          <ErrorNote>{refusalText(error)}</ErrorNote>
        </div>
      )}
      <div className={styles.wide}>
        <Button type="submit" loading={busy}>
          {t('accounts.create')}
        </Button>
      </div>
    </form>
  );
};
