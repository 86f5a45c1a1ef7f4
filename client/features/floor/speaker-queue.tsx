import { Accessibility } from '@dnd-kit/dom';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable } from '@dnd-kit/react/sortable';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import { useRecord } from '../../meeting/index.ts';
import classes from './floor.module.css';
import { QueueRow } from './queue-row.tsx';
import { useQueueOrder } from './use-queue-order.ts';

/**
 * Who has asked for the floor, in the order in which they are to be invited. Dragging says nothing aloud: the arrows
 * of each row do the same by the keyboard, in the reader's language.
 */
export const SpeakerQueue = () => {
  const { t } = useTranslation('floor');
  const queue = useRecord('floor')?.queue ?? [];
  const { moveTo } = useQueueOrder();
  if (queue.length === 0)
    return (
      <div className={classes.empty}>
        <Hand size={24} aria-hidden />
        <p>
          <strong>{t('nobodyAsks')}</strong>
          <span>{t('nobodyAsksHint')}</span>
        </p>
      </div>
    );
  return (
    <DragDropProvider
      plugins={(usual) => usual.filter((plugin) => plugin !== Accessibility)}
      onDragEnd={({ operation: { source }, canceled }) => {
        if (canceled || !source || !isSortable(source) || source.index === source.initialIndex) return;
        void moveTo(source.id as RequestId, source.index);
      }}
    >
      <ol className={classes.queue}>
        {queue.map((request, index) => (
          <QueueRow key={request.id} request={request} index={index} />
        ))}
      </ol>
    </DragDropProvider>
  );
};
