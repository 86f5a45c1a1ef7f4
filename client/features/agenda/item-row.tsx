import { Button } from '@mantine/core';
import { Check, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToItem } from '../../../shared/agenda/go-to.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { AttemptNote, useAttempt, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { hourText } from '../../ui/format.ts';
import classes from './agenda-panel.module.css';
import { clockOf, inMinutes } from './item-clock.ts';
import { ItemForm } from './item-form.tsx';
import { ItemTime } from './item-time.tsx';
import { ItemTools } from './item-tools.tsx';

interface ItemRowProps {
  readonly item: ItemRecord;
  readonly items: readonly ItemRecord[];
  readonly beginsAt: number | undefined;
  readonly writing: boolean;
  readonly figures: ReactNode;
}

/** What time an item took, or will take, in one line. */
const ItemSpan = ({ item, beginsAt }: Pick<ItemRowProps, 'item' | 'beginsAt'>) => {
  const { t } = useTranslation('agenda');
  if (item.state === 'current')
    return <ItemTime item={item} line sign={<TriangleAlert size={16} aria-hidden />} />;
  if (item.state === 'upcoming')
    return (
      <span className={classes.span}>
        {t('planned', { minutes: item.plannedMinutes })}
        {beginsAt !== undefined && <> · {t('about', { hour: hourText(beginsAt) })}</>}
      </span>
    );
  const { elapsedMs, overMs } = clockOf(item, 0);
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
  const back = item.state === 'done';
  const { order, title } = item;
  return (
    <>
      <Button
        className={classes.goTo}
        variant="default"
        size="sm"
        aria-label={back ? t('backToItem', { order, title }) : t('goToItem', { order, title })}
        loading={attempt.stage === 'sending'}
        onClick={() => submit({ itemId: item.id })}
      >
        {back ? t('backTo') : t('goTo')}
      </Button>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </>
  );
};

/** One item: its number, what it is, who presents it, its time, its figures, and what may be done with it. */
export const ItemRow = ({ item, items, beginsAt, writing, figures }: ItemRowProps) => {
  const { t } = useTranslation('agenda');
  const may = useMay();
  const inSession = useRecord('meeting')?.phase === 'open';
  const [editing, setEditing] = useState(false);
  return (
    <li
      className={classes.item}
      data-state={item.state}
      aria-current={item.state === 'current' ? 'step' : undefined}
    >
      <span className={`${classes.number} gb-tabular`} aria-hidden>
        {item.state === 'done' ? <Check size={18} /> : item.order}
      </span>
      <div className={classes.words}>
        <p className={classes.state}>
          <span>{t(`kinds.${item.kind}`)}</span>
          {item.state === 'current' && <strong className={classes.live}>{t('current')}</strong>}
          {item.state !== 'current' && <span className="gb-hidden">{t(item.state)}</span>}
        </p>
        <h3 className={classes.title}>
          <span className="gb-hidden">{item.order}. </span>
          {item.title}
        </h3>
        <p className={classes.presenter}>{item.presenter}</p>
        <ItemSpan item={item} beginsAt={beginsAt} />
        {figures}
        {editing && <ItemForm item={item} onClose={() => setEditing(false)} />}
        {writing && !editing && <ItemTools item={item} items={items} onEdit={() => setEditing(true)} />}
        {!writing && may(goToItem) && inSession && item.state !== 'current' && <GoTo item={item} />}
      </div>
    </li>
  );
};
