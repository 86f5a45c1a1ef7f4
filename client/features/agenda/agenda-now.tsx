import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import classes from './agenda-now.module.css';
import { itemName } from './item-name.ts';
import { ItemTime } from './item-time.tsx';

/** For a header: the item that is on, and its clock. Says aloud when the meeting moves on. */
export const AgendaNow = () => {
  const { t } = useTranslation('agenda');
  const items = useRecords('item');
  const current = items.find(({ state }) => state === 'current');
  const said = useRef(current?.id);

  useEffect(() => {
    if (current?.id === said.current) return;
    said.current = current?.id;
    if (current) announce(t('nowSaid', { what: itemName(t, current), title: current.title }));
  }, [current, t]);

  if (!items.length) return null;
  if (!current) return <span className={classes.none}>{t('notBegun')}</span>;
  const { number, title, late } = current;
  return (
    <span className={classes.now}>
      <span className={classes.place}>{number ? t('now', { number }) : t('nowInternal')}</span>
      <span className={classes.title} title={title}>
        {title}
      </span>
      {late && <em className={classes.late}>{t('lateShort')}</em>}
      <ItemTime item={current} compact sign={<TriangleAlert size={16} aria-hidden />} />
    </span>
  );
};
