import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';

/** Asks in place before an item is taken off: its words would have to be written again. */
export const RemoveItem = ({ item, onClose }: { item: ItemRecord; onClose: () => void }) => {
  const { t } = useTranslation('agenda');
  const { attempt, submit, forget } = useAttempt('agenda.remove');
  return (
    <Stack gap="xs" mt="xs">
      <Text>{t('removeQuestion', { title: item.title })}</Text>
      <Group gap="sm">
        <Button autoFocus loading={attempt.stage === 'sending'} onClick={() => submit({ itemId: item.id })}>
          {t('removeShort')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('keep')}
        </Button>
      </Group>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </Stack>
  );
};
