import { Button, Modal, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountInfo } from '../../../shared/admin-contract.ts';
import { Bodies } from '../../../shared/http-contract.ts';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import styles from './admin.module.css';
import type { SectionProps } from './section.ts';

interface AccountDialogProps extends SectionProps {
  readonly account: AccountInfo;
  readonly onClose: () => void;
}

/** What an account is called, where its letters go, and whether it is in use. */
export const AccountDialog = ({ api, onChange, account, onClose }: AccountDialogProps) => {
  const { t } = useTranslation('admin');
  const textOf = useRefusalText();
  const { busy, error, sending } = useSending();
  const [draft, setDraft] = useState({
    name: account.name,
    email: account.email ?? '',
    disabled: account.disabled,
  });
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = Bodies.changeAccount.safeParse({ ...draft, email: draft.email.trim() || null });
    setWrong(new Set(parsed.error?.issues.map(({ path }) => String(path[0]))));
    if (!parsed.success || !(await sending(() => api.changeAccount(account.id, parsed.data)))) return;
    announce(t('saved'));
    onClose();
    await onChange();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('accounts.editOf', { name: account.username })}
      closeButtonProps={{ 'aria-label': t('roster.preview.cancel') }}
    >
      <form className={styles.stack} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('accounts.name')}
          value={draft.name}
          maxLength={120}
          data-autofocus
          error={wrong.has('name') && t('required')}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t('accounts.email')}
          description={t('accounts.emailText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.email}
          maxLength={200}
          error={wrong.has('email') && t('accounts.emailWrong')}
          onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
        />
        <Switch
          label={t('accounts.disabled')}
          description={t('accounts.disabledText')}
          checked={draft.disabled}
          onChange={(event) => setDraft({ ...draft, disabled: event.currentTarget.checked })}
        />
        {error && <ErrorNote>{textOf(error)}</ErrorNote>}
        <div className={styles.row}>
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('roster.preview.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
