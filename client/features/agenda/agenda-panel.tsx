import { ListOrdered } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addItem } from '../../../shared/agenda/add.ts';
import { goToItem } from '../../../shared/agenda/go-to.ts';
import type { ItemId } from '../../../shared/kernel/ids.ts';
import { MeetingPanel, useMay } from '../../forms/index.ts';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { AddItem } from './add-item.tsx';
import { AgendaHead } from './agenda-head.tsx';
import classes from './agenda-panel.module.css';
import { forecast, nextOf } from './item-clock.ts';
import { ItemRow } from './item-row.tsx';
import { NextItem } from './next-item.tsx';
import { useCurrentInSight } from './use-current-in-sight.ts';
import { WriteSwitch } from './write-switch.tsx';

interface AgendaPanelProps {
  /** What stands under an item; the screen puts its figures there, for features do not know each other. */
  readonly figuresOf?: (itemId: ItemId, writing: boolean) => ReactNode;
  readonly bare?: boolean;
}

const FORECAST_STEP_MS = 15_000;

/** The agenda for everybody; those who lead move through it here, those who write change it in place. */
export const AgendaPanel = ({ figuresOf, bare = false }: AgendaPanelProps) => {
  const { t } = useTranslation('agenda');
  const items = useRecords('item');
  const meeting = useRecord('meeting');
  const now = useServerNow(FORECAST_STEP_MS);
  const may = useMay();
  const live = meeting?.phase === 'open' || meeting?.phase === 'prepared';
  const list = useCurrentInSight(items);
  const writer = may(addItem) && live;
  const [asked, setAsked] = useState(false);
  // An empty agenda is there to be written; it stays open for the second item.
  if (writer && items.length === 0 && !asked) setAsked(true);
  const writing = writer && asked;
  const next = may(goToItem) && meeting?.phase === 'open' && !writing && nextOf(items);
  const coming = forecast(items, meeting?.phase === 'prepared' ? Math.max(meeting.startsAt, now) : now);
  return (
    <MeetingPanel
      title={t('title')}
      bare={bare}
      footer={next && <NextItem next={next} begun={items.some(({ state }) => state !== 'upcoming')} />}
    >
      {items.length === 0 && (
        <EmptyState title={t('empty')} icon={<ListOrdered />}>
          {writer ? t('emptyWriter') : t('emptyHint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <AgendaHead items={items} endsAt={coming.endsAt}>
          {writer && <WriteSwitch writing={writing} onWriting={setAsked} />}
        </AgendaHead>
      )}
      <ol className={classes.items} ref={list}>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            items={items}
            beginsAt={live ? coming.beginsAt.get(item.id) : undefined}
            writing={writing}
            figures={figuresOf?.(item.id, writing)}
          />
        ))}
      </ol>
      {writing && (
        <div className={classes.add}>
          <AddItem />
        </div>
      )}
    </MeetingPanel>
  );
};
