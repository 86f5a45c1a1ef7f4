import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { forecast } from '../../../shared/agenda/clock.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { dayText, hourText } from '../../ui/format.ts';
import { Emblem } from '../../ui/index.ts';
import { nameOfPresenter, usePeople } from './people.ts';
import classes from './print-agenda.module.css';

const when = (at: number) => ({ hour: hourText(at), day: dayText(at) });

/** The agenda on paper, for everybody: what not all may see is not on it. It is there only while it is printed. */
export const PrintAgenda = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation('agenda');
  const { t: shell } = useTranslation('shell');
  const people = usePeople();
  const meeting = useRecord('meeting');
  const frozen = useRecord('agenda')?.frozen;
  const items = useRecords('item').filter(({ visibility }) => visibility === 'shown');

  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);

  if (!meeting) return null;
  // On paper the plan counts, not how far the meeting has come.
  const planned = items.map((item) => ({ ...item, state: 'upcoming' as const }));
  const { beginsAt } = forecast(planned, meeting.openedAt ?? meeting.startsAt);
  return createPortal(
    <article className={classes.sheet} data-print-agenda aria-hidden="true">
      <header className={classes.head}>
        <div className={classes.from}>
          <Emblem className={classes.emblem} />
          <span>{shell('product')}</span>
        </div>
        <div className={classes.meeting}>
          <span>{t('print.code', { code: meeting.code })}</span>
          <span>{t('print.when', when(meeting.startsAt))}</span>
        </div>
      </header>
      <h1>{t('print.heading')}</h1>
      <h2>{meeting.title}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('columns.number')}</th>
            <th>{t('print.hour')}</th>
            <th>{t('columns.title')}</th>
            <th>{t('columns.presenter')}</th>
            <th>{t('columns.minutes')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} data-depth={item.depth}>
              <td>{item.number.split('.').at(-1)}</td>
              <td>{hourText(beginsAt.get(item.id) ?? meeting.startsAt)}</td>
              <td>
                {item.title}
                {item.late && (
                  <small>{t('late', { ...when(item.late.at), by: t(`roles.${item.late.by}`) })}</small>
                )}
              </td>
              <td>{nameOfPresenter(people, item.presenter)}</td>
              <td>{item.plannedMinutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        {frozen && <p>{t('frozen', { ...when(frozen.at), by: t(`roles.${frozen.by}`) })}</p>}
        <p>{t('print.made', when(Date.now()))}</p>
      </footer>
    </article>,
    document.body,
  );
};
