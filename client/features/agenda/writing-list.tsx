import { Accessibility } from '@dnd-kit/dom';
import {
  DragDropProvider,
  type DragMoveEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
} from '@dnd-kit/react';
import { type ComponentProps, useCallback, useState } from 'react';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import type { ItemId } from '../../../shared/kernel/ids.ts';
import { useAct } from '../../forms/index.ts';
import { ItemRow } from './item-row.tsx';
import { placeOfDrop, type Spot, spotAt } from './moves.ts';

type RowProps = Omit<ComponentProps<typeof ItemRow>, 'drag'>;

interface Target {
  readonly id: ItemId;
  readonly spot: Spot;
}

/** Which row lies under the pointer, and which part of it. */
const targetOf = ({
  operation: { source, target, position },
}: Pick<DragMoveEvent, 'operation'>): Target | null => {
  const box = target?.shape?.boundingRectangle;
  if (!source || !box || target.id === source.id) return null;
  const share = (position.current.y - box.top) / Math.max(1, box.height);
  return { id: target.id as ItemId, spot: spotAt(share) };
};

const DraggableRow = ({ spot, ...row }: RowProps & { spot: Spot | null }) => {
  const { id } = row.item;
  const { ref: dragged, handleRef, isDragging } = useDraggable({ id });
  const { ref: dropped } = useDroppable({ id });
  const rowRef = useCallback(
    (element: Element | null) => {
      dragged(element);
      dropped(element);
    },
    [dragged, dropped],
  );
  return <ItemRow {...row} drag={{ rowRef, handleRef, dragging: isDragging, spot }} />;
};

interface WritingListProps {
  readonly items: readonly ItemRecord[];
  readonly rowOf: (item: ItemRecord) => RowProps;
}

/** Pointers drag; keys have the buttons of each row, so that they need no mode to be in. */
const SENSORS = [PointerSensor];

/** That plugin would say in English how to drag with keys; here keys do not drag. */
const withoutInstructions = <Each,>(plugins: Each[]): Each[] =>
  plugins.filter((plugin) => (plugin as unknown) !== Accessibility);

/** The rows of the agenda while it is written: each can be dragged before, after or into another. */
export const WritingList = ({ items, rowOf }: WritingListProps) => {
  const { act } = useAct('agenda.move');
  const [over, setOver] = useState<Target | null>(null);
  const named = (id: unknown) => items.find((item) => item.id === id);
  return (
    <DragDropProvider
      sensors={SENSORS}
      plugins={withoutInstructions}
      onDragMove={(event) => {
        const target = targetOf(event);
        if (target?.id !== over?.id || target?.spot !== over?.spot) setOver(target);
      }}
      onDragEnd={(event) => {
        setOver(null);
        const target = event.canceled ? null : targetOf(event);
        const [item, on] = [named(event.operation.source?.id), named(target?.id)];
        const place = item && on && target && placeOfDrop(items, item, on, target.spot);
        if (item && place) void act({ itemId: item.id, ...place });
      }}
    >
      {items.map((item) => (
        <DraggableRow key={item.id} {...rowOf(item)} spot={over?.id === item.id ? over.spot : null} />
      ))}
    </DragDropProvider>
  );
};
