import { ActionIcon, Group } from '@mantine/core';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import { RemoveItem } from './remove-item.tsx';

interface ItemToolsProps {
  readonly item: ItemRecord;
  readonly items: readonly ItemRecord[];
  readonly onEdit: () => void;
}

/** The item after which this one stands once moved one place; undefined where it cannot go further. */
const placeAfter = (items: readonly ItemRecord[], order: number, by: -1 | 1) => {
  if (by === 1) return items[order]?.id;
  return order < 2 ? undefined : (items[order - 3]?.id ?? null);
};

/** What a writer of the agenda does with an item: reword, move, take off. */
export const ItemTools = ({ item, items, onEdit }: ItemToolsProps) => {
  const { t } = useTranslation('agenda');
  const { attempt, submit, forget } = useAttempt('agenda.move');
  const [removing, setRemoving] = useState(false);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const { order } = item;

  // The browser drops the focus of a row that changes place; the next press must find its button again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the order changes
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current.focus();
    pressed.current = null;
    announce(t('moved', { title: item.title, order }));
  }, [order]);

  const mover = (by: -1 | 1) => {
    const after = placeAfter(items, order, by);
    const Sign = by === 1 ? ArrowDown : ArrowUp;
    return (
      <ActionIcon
        aria-label={t(by === 1 ? 'down' : 'up', { order })}
        aria-disabled={after === undefined}
        c={after === undefined ? 'var(--gb-line-strong)' : undefined}
        onClick={(event) => {
          if (after === undefined) return;
          pressed.current = event.currentTarget;
          void submit({ itemId: item.id, after });
        }}
      >
        <Sign size={20} aria-hidden />
      </ActionIcon>
    );
  };

  if (removing) return <RemoveItem item={item} onClose={() => setRemoving(false)} />;
  return (
    <>
      <Group gap={4}>
        {mover(-1)}
        {mover(1)}
        <ActionIcon aria-label={t('edit', { order })} onClick={onEdit}>
          <Pencil size={20} aria-hidden />
        </ActionIcon>
        {item.state === 'upcoming' && (
          <ActionIcon aria-label={t('remove', { order })} onClick={() => setRemoving(true)}>
            <Trash2 size={20} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </>
  );
};
