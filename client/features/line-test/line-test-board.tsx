import { Button, SegmentedControl, Table } from '@mantine/core';
import { Download, Gauge } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STANDINGS, type Standing } from '../../../shared/linetest/board.ts';
import { useRecords } from '../../meeting/index.ts';
import { CopyButton, EmptyState, Lamp } from '../../ui/index.ts';
import { saveFile } from '../../ui/save-file.ts';
import classes from './board.module.css';
import { COLUMNS, useBoardCsv, useCells } from './board-cells.ts';
import { type BoardRow, countsOf, rowsOf } from './board-rows.ts';
import { LAMPS } from './result.tsx';
import { useReminder } from './use-reminder.ts';

const Rows = ({ rows }: { rows: readonly BoardRow[] }) => {
  const { t } = useTranslation('line-test');
  const cellsOf = useCells();
  return (
    <Table.ScrollContainer minWidth={980} type="native">
      <Table
        stickyHeader
        verticalSpacing="xs"
        horizontalSpacing="xs"
        className={`${classes.table} gb-tabular`}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('board.place')}</Table.Th>
            <Table.Th>{t('board.verdict')}</Table.Th>
            <Table.Th>{t('board.found')}</Table.Th>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`figures.${column}`)}</Table.Th>
            ))}
            <Table.Th>{t('board.at')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const cells = cellsOf(row);
            return (
              <Table.Tr key={row.place} data-place={row.place} data-standing={row.standing}>
                <Table.Th scope="row">{row.name}</Table.Th>
                <Table.Td>
                  <Lamp state={LAMPS[row.standing]}>{t(`verdicts.${row.standing}.title`)}</Lamp>
                </Table.Td>
                <Table.Td className={classes.found}>{cells.found.join('; ')}</Table.Td>
                {COLUMNS.map((column) => (
                  <Table.Td key={column}>{cells[column]}</Table.Td>
                ))}
                <Table.Td>{row.test ? cells.at : ''}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

/** Which places are ready, the day before: red first, then who has not tested. */
export const LineTestBoard = () => {
  const { t } = useTranslation('line-test');
  const [filter, setFilter] = useState<Standing | 'all'>('all');
  const csv = useBoardCsv();
  const rows = rowsOf(useRecords('seat'), useRecords('linetest'), {
    chair: t('board.chair'),
    deputy: t('board.deputy'),
  });
  const counts = countsOf(rows);
  const shown = rows.filter(({ standing }) => filter === 'all' || standing === filter);
  const reminder = useReminder(rows);
  return (
    <section className={classes.board} aria-labelledby="line-test-board">
      <header className={classes.head}>
        <h1 id="line-test-board">{t('board.title')}</h1>
        <p className={classes.count}>
          {t('board.count', { tested: rows.length - counts.untested, all: rows.length })}
        </p>
      </header>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('board.filter')}
          value={filter}
          onChange={(value) => setFilter(value as typeof filter)}
          data={[
            { value: 'all', label: t('board.all', { count: rows.length }) },
            ...STANDINGS.map((value) => ({
              value,
              label: t(`board.standing.${value}`, { count: counts[value] }),
            })),
          ]}
        />
        <CopyButton text={reminder}>{t('board.remind')}</CopyButton>
        <Button
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
          onClick={() => saveFile(t('board.file'), csv(rows), 'text/csv')}
        >
          {t('board.csv')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('board.empty')} icon={<Gauge size={24} />} />
      ) : (
        <Rows rows={shown} />
      )}
    </section>
  );
};
