import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { closingHour, whatToShorten } from '../../../shared/agenda/clock.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { useAct } from '../../forms/index.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { hourText } from '../../ui/format.ts';
import classes from './agenda-panel.module.css';

const STEP_MS = 15_000;

/** For those who lead: what would have to be cut to end on time, each with one press. */
export const Shorten = ({ items }: { items: readonly ItemRecord[] }) => {
  const { t } = useTranslation('agenda');
  const now = useServerNow(STEP_MS);
  const meeting = useRecord('meeting');
  const plannedMinutes = useRecord('agenda')?.plannedMinutes ?? null;
  const { act, pending } = useAct('agenda.shorten');
  const closing = meeting && closingHour(meeting, plannedMinutes, now);
  if (!closing) return null;
  const { cuts, leftMinutes } = whatToShorten(items, now, closing);
  const minutes = cuts.reduce((sum, { byMinutes }) => sum + byMinutes, leftMinutes);
  if (minutes === 0) return null;
  return (
    <section
      className={classes.shorten}
      aria-label={t('shorten.title', { hour: hourText(closing), minutes })}
    >
      <strong>{t('shorten.title', { hour: hourText(closing), minutes })}</strong>
      <ul>
        {cuts.map(({ itemId, byMinutes }) => {
          const item = items.find(({ id }) => id === itemId);
          if (!item) return null;
          const { title, plannedMinutes: planned } = item;
          return (
            <li key={itemId}>
              <span>
                {title}
                <small>{t('shorten.of', { left: planned - byMinutes, planned })}</small>
              </span>
              <Button
                size="sm"
                variant="default"
                disabled={pending}
                aria-label={t('shorten.cutItem', { minutes: byMinutes, title })}
                onClick={() => void act({ itemId, byMinutes })}
              >
                {t('shorten.cut', { minutes: byMinutes })}
              </Button>
            </li>
          );
        })}
      </ul>
      {leftMinutes > 0 && <p>{t('shorten.left', { minutes: leftMinutes })}</p>}
    </section>
  );
};
