import { Button } from '@mantine/core';
import { Check, EyeOff, Lock, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf, inMinutes } from '../../../shared/agenda/clock.ts';
import { goToItem } from '../../../shared/agenda/go-to.ts';
import { noteItem } from '../../../shared/agenda/note.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { AttemptNote, useAttempt, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './agenda-panel.module.css';
import { CarriedCounts } from './carried-counts.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemNotes } from './item-notes.tsx';
import { ItemTime } from './item-time.tsx';
import { ItemTools } from './item-tools.tsx';
import type { Spot } from './moves.ts';
import { nameOfPresenter, type Person } from './people.ts';

/** How a row takes part in a drag. */
export interface RowDrag {
  readonly rowRef: (element: Element | null) => void;
  readonly handleRef: (element: Element | null) => void;
  readonly dragging: boolean;
  /** Where on this row the one that is dragged would be let go. */
  readonly spot: Spot | null;
}

interface ItemRowProps {
  readonly item: ItemRecord;
  readonly items: readonly ItemRecord[];
  readonly people: readonly Person[];
  readonly beginsAt: number | undefined;
  readonly figures: ReactNode;
  /** Given while the agenda is being written. */
  readonly drag?: RowDrag;
}

/** What time an item took, or will take, in one line. */
const ItemSpan = ({ item, items, beginsAt }: Pick<ItemRowProps, 'item' | 'items' | 'beginsAt'>) => {
  const { t } = useTranslation('agenda');
  if (item.state === 'current' || item.state === 'under_way')
    return (
      <ItemTime item={item} line={item.state === 'current'} sign={<TriangleAlert size={16} aria-hidden />} />
    );
  if (item.state === 'upcoming')
    return (
      <span className={classes.span}>
        {t('planned', { minutes: item.plannedMinutes })}
        {beginsAt !== undefined && <> · {t('about', { hour: hourText(beginsAt) })}</>}
      </span>
    );
  const { elapsedMs, overMs } = clockOf(item, 0, items);
  return (
    <span className={classes.span}>
      {t('tookOf', { minutes: inMinutes(elapsedMs), planned: item.plannedMinutes })}
      {inMinutes(overMs) > 0 && (
        <strong className={classes.overrun}>
          <TriangleAlert size={16} aria-hidden /> {t('overrun', { minutes: inMinutes(overMs) })}
        </strong>
      )}
    </span>
  );
};

const GoTo = ({ item }: { item: ItemRecord }) => {
  const { t } = useTranslation('agenda');
  const { attempt, submit, forget } = useAttempt('agenda.go_to');
  const back = item.state === 'done' || item.state === 'under_way';
  const label = back ? t('backTo') : t(item.visibility === 'hidden' ? 'showAndGo' : 'goTo');
  return (
    <>
      <Button
        className={classes.goTo}
        variant="default"
        size="sm"
        aria-label={`${label}: ${item.number && `${item.number}. `}${item.title}`}
        loading={attempt.stage === 'sending'}
        onClick={() => submit({ itemId: item.id })}
      >
        {label}
      </Button>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </>
  );
};

/** Over the title: what kind of item it is, who does not see it, whether it is on. */
const ItemState = ({ item }: { item: ItemRecord }) => {
  const { t } = useTranslation('agenda');
  const { visibility } = item;
  return (
    <p className={classes.state}>
      <span>{t(`kinds.${item.kind}`)}</span>
      {visibility !== 'shown' && (
        <span className={classes.unseen} title={t(visibility === 'internal' ? 'internalHint' : 'hiddenHint')}>
          {t(`visibilities.${visibility}`)}
        </span>
      )}
      {item.state === 'current' && <strong className={classes.live}>{t('current')}</strong>}
      {item.state === 'under_way' && <span>{t('under_way')}</span>}
      {(item.state === 'done' || item.state === 'upcoming') && (
        <span className="gb-hidden">{t(item.state)}</span>
      )}
    </p>
  );
};

/** In the circle: that it is done, who does not see it, or its number. */
const Sign = ({ item: { state, visibility, number } }: { item: ItemRecord }) => {
  if (state === 'done') return <Check size={18} />;
  if (visibility === 'internal') return <Lock size={16} />;
  return visibility === 'hidden' ? <EyeOff size={16} /> : number.split('.').at(-1);
};

/** One item: its number, what it is, who presents it, its time, its figures, and what may be done with it. */
export const ItemRow = ({ item, items, people, beginsAt, figures, drag }: ItemRowProps) => {
  const { t } = useTranslation('agenda');
  const may = useMay();
  const phase = useRecord('meeting')?.phase;
  const [open, setOpen] = useState<'edit' | 'add' | null>(null);
  const close = () => setOpen(null);
  const { late, state, notes } = item;
  // While the meeting is led, the one place to jot is the item that is on; the others stay short.
  const jots = may(noteItem) && (phase === 'open' || phase === 'prepared');
  return (
    <li
      ref={drag?.rowRef}
      className={classes.item}
      data-state={item.state}
      data-depth={item.depth}
      data-spot={drag?.spot ?? undefined}
      data-dragging={drag?.dragging || undefined}
      aria-current={item.state === 'current' ? 'step' : undefined}
    >
      <span className={`${classes.number} gb-tabular`} aria-hidden>
        <Sign item={item} />
      </span>
      <div className={classes.words}>
        <ItemState item={item} />
        <h3 className={classes.title}>
          {item.number && <span className={item.depth === 0 ? 'gb-hidden' : undefined}>{item.number}. </span>}
          {item.title}
        </h3>
        <p className={classes.presenter}>{nameOfPresenter(people, item.presenter)}</p>
        <ItemSpan item={item} items={items} beginsAt={beginsAt} />
        {late && (
          <p className={classes.late}>
            {t('late', { hour: hourText(late.at), day: dayText(late.at), by: t(`roles.${late.by}`) })}
          </p>
        )}
        {item.carried && <CarriedCounts counts={item.carried} />}
        {figures}
        <ItemNotes item={item} writable={jots && Boolean(drag || notes || state === 'current')} />
        {open === 'edit' && <ItemForm item={item} onClose={close} />}
        {open === 'add' && <ItemForm parent={item} onClose={close} />}
        {drag && open === null && (
          <ItemTools
            item={item}
            items={items}
            handleRef={drag.handleRef}
            onEdit={() => setOpen('edit')}
            onAddUnder={() => setOpen('add')}
          />
        )}
        {!drag && may(goToItem) && phase === 'open' && item.state !== 'current' && <GoTo item={item} />}
      </div>
    </li>
  );
};
