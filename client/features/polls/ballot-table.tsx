import { SegmentedControl, Table, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWERS, type Answer } from '../../../shared/polls/form.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { matches } from '../../ui/fold.ts';
import { type BallotRow, useBallotRows } from './ballot-rows.ts';
import classes from './poll-panel.module.css';

type Cast = Answer | 'absent';
const castOf = ({ content }: BallotRow): Cast | undefined =>
  content === null
    ? 'absent'
    : content.kind === 'motions' && content.answers.length === 1
      ? content.answers[0]
      : undefined;

/** How each place voted (P6), in the roster's order; found by name, with or without marks. */
export const BallotTable = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const all = useBallotRows(poll);
  const [query, setQuery] = useState('');
  const [only, setOnly] = useState<Cast | 'all'>('all');
  const { weighted } = poll.settings;
  const oneMotion = poll.form.kind === 'motions' && poll.form.motions.length < 2;
  const rows = all.filter((row) => (only === 'all' || only === castOf(row)) && matches(row.name, query));
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
      {oneMotion && (
        <SegmentedControl
          aria-label={t('choice')}
          orientation="vertical"
          fullWidth
          value={only}
          onChange={(value) => setOnly(value as Cast | 'all')}
          data={(['all', ...ANSWERS, 'absent'] as const).map((value) => ({
            value,
            label: value === 'all' ? t('all') : t(`choices.${value}`),
          }))}
        />
      )}
      <Table striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('seat')}</Table.Th>
            <Table.Th scope="col">{t('choice')}</Table.Th>
            {weighted && <Table.Th scope="col">{t('weightColumn')}</Table.Th>}
            <Table.Th scope="col">{t('receipt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td className={classes.cast} data-cast={castOf(row)}>
                {row.text}
                {row.note && <span className={classes.note}>{row.note}</span>}
              </Table.Td>
              {weighted && <Table.Td className="gb-tabular">{row.weight}</Table.Td>}
              <Table.Td className="gb-tabular">{row.receipt}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!rows.length && <p className={classes.quiet}>{t('noSeat')}</p>}
    </div>
  );
};
