import { Button } from '@mantine/core';
import { ListPlus, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addItem } from '../../../shared/agenda/add.ts';
import type { Carried, OpenPoint } from '../../../shared/record/carried.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import { announce } from '../../ui/index.ts';
import classes from './record.module.css';

/** What an item gets that nobody has planned yet, minutes. */
const PLANNED_MINUTES = 10;

interface CarriedPointsProps {
  readonly carried: Carried;
  /** Puts a line of the writer's own at the end of the minutes. */
  readonly onNote: (text: string) => void;
}

const ToAgenda = ({ text: title }: OpenPoint) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const over = useRecord('meeting')?.phase === 'closed';
  const isThere = useRecords('item').some((item) => item.title === title);
  const { act, pending, offline } = useAct('agenda.add');
  if (!may(addItem) || over || isThere) return null;
  const add = async () => {
    const item = {
      title,
      presenter: { role: 'chair' },
      plannedMinutes: PLANNED_MINUTES,
      kind: 'discussion',
    } as const;
    if (await act({ ...item, visibility: 'shown' })) announce(t('carried.onAgenda'));
  };
  return (
    <Button
      size="sm"
      variant="subtle"
      color="gray"
      leftSection={<ListPlus size={18} aria-hidden />}
      loading={pending}
      disabled={offline}
      onClick={add}
    >
      {t('carried.agenda')}
    </Button>
  );
};

/** W11: what is open since the meetings before, to be taken up or put into the minutes. */
export const CarriedPoints = ({ carried: { points }, onNote }: CarriedPointsProps) => {
  const { t } = useTranslation('record');
  if (points.length === 0) return <p className={classes.hint}>{t('carried.none')}</p>;
  return (
    <details className={classes.carried}>
      <summary>{t('carried.title', { count: points.length })}</summary>
      <ul className={classes.comments}>
        {points.map((point) => (
          <li key={`${point.kind} ${point.code} ${point.text}`} className={classes.comment}>
            <strong>
              {t(`carried.kinds.${point.kind}`)} {point.code}
            </strong>
            <p className={classes.text}>{point.text}</p>
            <p className={classes.hint}>
              {[point.by, point.dueOn && t('carried.due', { day: dayText(point.dueOn) })]
                .filter(Boolean)
                .join(', ')}
            </p>
            <div className={classes.buttons}>
              {point.kind === 'item' && <ToAgenda {...point} />}
              <Button
                size="sm"
                variant="subtle"
                color="gray"
                leftSection={<PencilLine size={18} aria-hidden />}
                onClick={() => {
                  onNote(point.sentence);
                  announce(t('carried.noted'));
                }}
              >
                {t('carried.note')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
};
