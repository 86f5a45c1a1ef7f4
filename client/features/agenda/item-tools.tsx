import { ActionIcon, Group, Menu } from '@mantine/core';
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EllipsisVertical,
  Eye,
  GripVertical,
  ListPlus,
  Pencil,
  Trash2,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import classes from './agenda-panel.module.css';
import { itemName } from './item-name.ts';
import { placeAfterStep, STEPS, type Step } from './moves.ts';
import { RemoveItem } from './remove-item.tsx';

interface ItemToolsProps {
  readonly item: ItemRecord;
  readonly items: readonly ItemRecord[];
  readonly onEdit: () => void;
  readonly onAddUnder: () => void;
  /** Takes the element by which the row is dragged. */
  readonly handleRef: (element: Element | null) => void;
}

const SIGNS: Readonly<Record<Step, ReactNode>> = {
  up: <ArrowUp size={20} aria-hidden />,
  down: <ArrowDown size={20} aria-hidden />,
  in: <ArrowRight size={20} aria-hidden />,
  out: <ArrowLeft size={20} aria-hidden />,
};

const KEYS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

const LAST_DEPTH = 2;

/** What a writer of the agenda does with an item: move by a step or a drag, reword, add under it, show, take off. */
export const ItemTools = ({ item, items, onEdit, onAddUnder, handleRef }: ItemToolsProps) => {
  const { t } = useTranslation('agenda');
  const move = useAttempt('agenda.move');
  const show = useAttempt('agenda.show');
  const [removing, setRemoving] = useState(false);
  const pressed = useRef<HTMLElement | null>(null);
  const { order, depth } = item;
  const what = itemName(t, item);

  // The browser drops the focus of a row that changes place; the next press must find its button again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the item has changed its place
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current.focus();
    pressed.current = null;
    announce(t('movedTo', { title: item.title, what }));
  }, [order, depth, item.parentId]);

  const take = (step: Step, button: HTMLElement) => {
    const place = placeAfterStep(items, item, step);
    if (!place) return;
    pressed.current = button;
    void move.submit({ itemId: item.id, ...place });
  };

  if (removing) return <RemoveItem item={item} items={items} onClose={() => setRemoving(false)} />;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys reach it from the buttons inside */}
      <div
        onKeyDown={(event) => {
          const step = event.altKey ? KEYS[event.key] : undefined;
          if (!step) return;
          event.preventDefault();
          take(step, event.target as HTMLElement);
        }}
      >
        <Group gap={0} className={classes.tools}>
          <ActionIcon ref={handleRef} aria-label={t('drag', { what })} className={classes.handle}>
            <GripVertical size={20} aria-hidden />
          </ActionIcon>
          {STEPS.map((step) => {
            const possible = placeAfterStep(items, item, step) !== undefined;
            return (
              <ActionIcon
                key={step}
                aria-label={t(`step.${step}`, { what })}
                aria-disabled={!possible}
                c={possible ? undefined : 'var(--gb-line-strong)'}
                onClick={(event) => take(step, event.currentTarget)}
              >
                {SIGNS[step]}
              </ActionIcon>
            );
          })}
          <ActionIcon aria-label={t('edit', { what })} onClick={onEdit}>
            <Pencil size={20} aria-hidden />
          </ActionIcon>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('more', { what })}>
                <EllipsisVertical size={20} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {depth < LAST_DEPTH && (
                <Menu.Item leftSection={<ListPlus size={18} aria-hidden />} onClick={onAddUnder}>
                  {t('addUnderShort')}
                </Menu.Item>
              )}
              {item.visibility === 'hidden' && (
                <Menu.Item
                  leftSection={<Eye size={18} aria-hidden />}
                  onClick={() => void show.submit({ itemId: item.id })}
                >
                  {t('show')}
                </Menu.Item>
              )}
              {item.state === 'upcoming' && (
                <Menu.Item leftSection={<Trash2 size={18} aria-hidden />} onClick={() => setRemoving(true)}>
                  {t('remove', { what })}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </div>
      <AttemptNote attempt={move.attempt} onDismiss={move.forget} />
      <AttemptNote attempt={show.attempt} onDismiss={show.forget} />
    </>
  );
};
