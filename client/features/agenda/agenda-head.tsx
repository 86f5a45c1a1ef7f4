import { Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { closingHour, inMinutes, minutesOfAll } from '../../../shared/agenda/clock.ts';
import { agendaWriters } from '../../../shared/agenda/fields.ts';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { useMay } from '../../forms/index.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './agenda-panel.module.css';

interface AgendaHeadProps {
  readonly items: readonly ItemRecord[];
  readonly endsAt: number;
  readonly children?: ReactNode;
}

const when = (at: number) => ({ hour: hourText(at), day: dayText(at) });

/** When it is likely to end, and against what plan. */
const Ending = ({ endsAt }: { endsAt: number }) => {
  const { t } = useTranslation('agenda');
  const meeting = useRecord('meeting');
  const agenda = useRecord('agenda');
  const now = useServerNow(60_000);
  const planned = meeting && closingHour(meeting, agenda?.plannedMinutes ?? null, now);
  const late = planned ? inMinutes(endsAt - planned) : 0;
  return (
    <span>
      <strong>{t('endsAbout', { hour: hourText(endsAt) })}</strong>
      {planned && <> ({t('endsPlanned', { hour: hourText(planned) })})</>}
      {late > 0 && <strong className={classes.live}> · {t('endsLate', { minutes: late })}</strong>}
    </span>
  );
};

/** Over the list: when it began or begins, how much there is, when it is likely to end, whether it is final. */
export const AgendaHead = ({ items, endsAt, children }: AgendaHeadProps) => {
  const { t } = useTranslation('agenda');
  const meeting = useRecord('meeting');
  const agenda = useRecord('agenda');
  const may = useMay();
  const minutes = minutesOfAll(items);
  const planned = agenda?.plannedMinutes ?? null;
  const { frozen = null, freezeAt = null } = agenda ?? {};
  const count = items.length;
  return (
    <>
      <div className={classes.head}>
        <span>
          {planned === null ? t('total', { count, minutes }) : t('totalOf', { count, minutes, planned })}
        </span>
        {meeting?.phase === 'prepared' && <span>{t('plannedStart', when(meeting.startsAt))}</span>}
        {meeting?.phase === 'open' && <Ending endsAt={endsAt} />}
        {meeting?.phase === 'closed' && meeting.closedAt !== null && (
          <span>{t('closed', { hour: hourText(meeting.closedAt) })}</span>
        )}
        {children}
      </div>
      {planned !== null && minutes > planned && may({ roles: agendaWriters }) && (
        <p className={classes.warning} role="status">
          <TriangleAlert size={18} aria-hidden />
          {t('overPlan', { minutes: minutes - planned })}
        </p>
      )}
      {(frozen || freezeAt !== null) && (
        <p className={classes.frozen}>
          <Lock size={16} aria-hidden />
          {frozen
            ? t('frozen', { ...when(frozen.at), by: t(`roles.${frozen.by}`) })
            : t('freezesAt', when(freezeAt ?? 0))}
        </p>
      )}
    </>
  );
};
