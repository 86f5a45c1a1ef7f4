import { SegmentedControl, Table, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { CHOICES, type Choice } from '../../../shared/polls/events.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import classes from './poll-panel.module.css';

type Cast = Choice | 'absent';

/** How each place voted (P6), in the roster's order; found by name, with or without marks. */
export const BallotTable = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const seats = useRecords('seat');
  const [query, setQuery] = useState('');
  const [only, setOnly] = useState<Cast | 'all'>('all');
  const casts = new Map<string, Cast>(poll.ballots ?? []);
  const rows = seats
    .map((seat) => ({ id: seat.id, name: seatName(seat), cast: casts.get(seat.id) ?? ('absent' as const) }))
    .filter(({ name, cast }) => (only === 'all' || only === cast) && matches(name, query));
  return (
    <div className={classes.table}>
      <TextInput
        aria-label={t('findSeat')}
        placeholder={t('findSeat')}
        type="search"
        leftSection={<Search size={18} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('choice')}
        orientation="vertical"
        fullWidth
        value={only}
        onChange={(value) => setOnly(value as Cast | 'all')}
        data={(['all', ...CHOICES, 'absent'] as const).map((value) => ({
          value,
          label: value === 'all' ? t('all') : t(`choices.${value}`),
        }))}
      />
      <Table striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('seat')}</Table.Th>
            <Table.Th scope="col">{t('choice')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, name, cast }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td className={classes.cast} data-cast={cast}>
                {t(`choices.${cast}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!rows.length && <p className={classes.quiet}>{t('noSeat')}</p>}
    </div>
  );
};
