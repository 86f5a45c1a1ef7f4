import { SegmentedControl, TextInput } from '@mantine/core';
import { Search, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takingPart } from '../../../shared/attendance/intervals.ts';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import { hourText } from '../../ui/format.ts';
import { EmptyState, Lamp } from '../../ui/index.ts';
import classes from './attendance.module.css';
import { byRegion, countOf, type Region } from './count.ts';
import { headsOf, notesOf } from './participants-file.ts';

/** For the centre: who sits there, and what is to be said of its taking part (T6, T7). */
const Participation = ({ seat }: { seat: SeatRecord }) => {
  const { t } = useTranslation('attendance');
  const participant = useRecord('participant', seat.id);
  const meeting = useRecord('meeting');
  const now = useServerNow(30_000);
  if (!participant || !meeting) return null;
  const heads = headsOf(participant);
  const session = { openedAt: meeting.openedAt ?? now, closedAt: meeting.closedAt };
  const part = takingPart(participant.stays, session, now);
  const said = meeting.openedAt === null ? participant.excuse : part.attended || participant.excuse;
  const notes = said ? notesOf({ participant, part }, t) : '';
  const facts = [...(heads ? [t('list.heads', { count: heads })] : []), ...(notes ? [notes] : [])];
  return facts.length ? <span className={classes.note}>{facts.join('; ')}</span> : null;
};

const SeatLine = ({ seat }: { seat: SeatRecord }) => {
  const { t } = useTranslation('attendance');
  return (
    <li className={classes.seat}>
      <span className={classes.who}>
        <span>{seatName(seat)}</span>
        <Participation seat={seat} />
      </span>
      <span className={classes.state}>
        {seat.since && <time className="gb-tabular">{hourText(seat.since)}</time>}
        <Lamp state={seat.present ? 'good' : seat.since ? 'bad' : 'off'}>
          {t(seat.present ? 'present' : seat.since ? 'gone' : 'absent')}
        </Lamp>
      </span>
    </li>
  );
};

const RegionGroup = ({ region }: { region: Region }) => {
  const { present, all } = countOf(region.seats);
  return (
    <section>
      <h3 className={classes.region}>
        <span>{region.name}</span>
        <span className="gb-tabular">
          {present}/{all}
        </span>
      </h3>
      <ul className={classes.seats}>
        {region.seats.map((seat) => (
          <SeatLine key={seat.id} seat={seat} />
        ))}
      </ul>
    </section>
  );
};

const FILTERS = ['all', 'present', 'missing'] as const;
type Filter = (typeof FILTERS)[number];

/** The roll: which places are here, by region. */
export const AttendanceList = () => {
  const { t } = useTranslation('attendance');
  const seats = useRecords('seat');
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const shown = seats.filter(
    (seat) =>
      (filter === 'all' || seat.present === (filter === 'present')) &&
      (query.trim() === '' || matches(`${seatName(seat)} ${seat.region}`, query)),
  );
  return (
    <div className={classes.list}>
      <div className={classes.tools}>
        <TextInput
          leftSection={<Search size={18} aria-hidden />}
          placeholder={t('find')}
          aria-label={t('find')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <SegmentedControl
          fullWidth
          aria-label={t('filter')}
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          data={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('nothing')} icon={<Users size={24} />} />
      ) : (
        byRegion(shown).map((region) => <RegionGroup key={region.name} region={region} />)
      )}
    </div>
  );
};
