import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';

/** R16: frozen figures are opened again, with a reason. */
export const ReopenDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('reports');
  const reopen = useAct('figures.reopen');
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await reopen.act({ reason }))) return;
    announce(t('reopen.done'));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reopen.title')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={t('reopen.reason')}
            description={t('reopen.hint')}
            value={reason}
            maxLength={300}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={reason.trim() === '' || reopen.offline} loading={reopen.pending}>
              {t('reopen.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
