import { Button } from '@mantine/core';
import { ListOrdered, Timer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addItem } from '../../../shared/agenda/add.ts';
import { forecast, nextOf } from '../../../shared/agenda/clock.ts';
import { lateWriters } from '../../../shared/agenda/fields.ts';
import { goToItem } from '../../../shared/agenda/go-to.ts';
import { shortenItem } from '../../../shared/agenda/shorten.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import type { ItemId } from '../../../shared/kernel/ids.ts';
import { MeetingPanel, useMay } from '../../forms/index.ts';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { AddItem } from './add-item.tsx';
import { AgendaHead } from './agenda-head.tsx';
import { AgendaMenu } from './agenda-menu.tsx';
import classes from './agenda-panel.module.css';
import { ItemRow } from './item-row.tsx';
import { NextItem } from './next-item.tsx';
import { usePeople } from './people.ts';
import { PlanForm } from './plan-form.tsx';
import { RemovedLate } from './removed-late.tsx';
import { Shorten } from './shorten.tsx';
import { UndoButton } from './undo-button.tsx';
import { useCurrentInSight } from './use-current-in-sight.ts';
import { WriteSwitch } from './write-switch.tsx';
import { WritingList } from './writing-list.tsx';

interface AgendaPanelProps {
  /** What stands under an item; the screen puts its figures there, for features do not know each other. */
  readonly figuresOf?: (itemId: ItemId, writing: boolean) => ReactNode;
  readonly bare?: boolean;
}

const FORECAST_STEP_MS = 15_000;

/** Over the list while it is written: undo, the plan, and how to move things. */
const WritingTools = () => {
  const { t } = useTranslation('agenda');
  const [planning, setPlanning] = useState(false);
  return (
    <div className={classes.writing}>
      <div className={classes.writingTools}>
        <UndoButton />
        <Button
          size="sm"
          px="0.75rem"
          variant="subtle"
          color="gray"
          leftSection={<Timer size={18} aria-hidden />}
          aria-expanded={planning}
          onClick={() => setPlanning(!planning)}
        >
          {t('plan.open')}
        </Button>
      </div>
      {planning && <PlanForm onClose={() => setPlanning(false)} />}
      <p className={classes.hint}>{t('keys')}</p>
    </div>
  );
};

/** Whether this person changes the agenda now: after the freeze only those who lead. */
const useIsWriter = (): boolean => {
  const may = useMay();
  const phase = useRecord('meeting')?.phase;
  const frozen = useRecord('agenda')?.frozen;
  const live = phase === 'open' || phase === 'prepared';
  return live && may(addItem) && (!frozen || may({ roles: lateWriters }));
};

/** The agenda for everybody; those who lead move through it here, those who write change it in place. */
export const AgendaPanel = ({ figuresOf, bare = false }: AgendaPanelProps) => {
  const { t } = useTranslation('agenda');
  const items = useRecords('item');
  const people = usePeople();
  const meeting = useRecord('meeting');
  const now = useServerNow(FORECAST_STEP_MS);
  const may = useMay();
  const list = useCurrentInSight(items);
  const writer = useIsWriter();
  const [asked, setAsked] = useState(false);
  // An empty agenda is there to be written; it stays open for the second item.
  if (writer && items.length === 0 && !asked) setAsked(true);
  const writing = writer && asked;
  const open = meeting?.phase === 'open';
  const next = may(goToItem) && open && !writing && nextOf(items);
  const coming = forecast(items, meeting?.phase === 'prepared' ? Math.max(meeting.startsAt, now) : now);
  const rowOf = (item: ItemRecord) => ({
    item,
    items,
    people,
    beginsAt: meeting?.phase === 'closed' ? undefined : coming.beginsAt.get(item.id),
    figures: figuresOf?.(item.id, writing),
  });
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
      {items.length > 0 ? (
        <AgendaHead items={items} endsAt={coming.endsAt}>
          <span className={classes.headTools}>
            {writer && <WriteSwitch writing={writing} onWriting={setAsked} />}
            <AgendaMenu writer={writer} />
          </span>
        </AgendaHead>
      ) : (
        <div className={classes.emptyTools}>
          <AgendaMenu writer={writer} />
        </div>
      )}
      {may(shortenItem) && open && <Shorten items={items} />}
      {writing && <WritingTools />}
      <ol className={classes.items} ref={list}>
        {writing ? (
          <WritingList items={items} rowOf={rowOf} />
        ) : (
          items.map((item) => <ItemRow key={item.id} {...rowOf(item)} />)
        )}
      </ol>
      <RemovedLate />
      {writing && (
        <div className={classes.add}>
          <AddItem />
        </div>
      )}
    </MeetingPanel>
  );
};
