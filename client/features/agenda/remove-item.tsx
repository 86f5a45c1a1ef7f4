import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';

interface RemoveItemProps {
  readonly item: ItemRecord;
  readonly items: readonly ItemRecord[];
  readonly onClose: () => void;
}

const countBelow = (items: readonly ItemRecord[], id: ItemRecord['id']): number =>
  items
    .filter(({ parentId }) => parentId === id)
    .reduce((count, child) => count + 1 + countBelow(items, child.id), 0);

/** Asks in place before an item is taken off: its words would have to be written again. */
export const RemoveItem = ({ item, items, onClose }: RemoveItemProps) => {
  const { t } = useTranslation('agenda');
  const { attempt, submit, forget } = useAttempt('agenda.remove');
  const count = countBelow(items, item.id);
  return (
    <Stack gap="xs" mt="xs">
      <Text>
        {count > 0
          ? t('removeWithChildren', { title: item.title, count })
          : t('removeQuestion', { title: item.title })}
      </Text>
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
