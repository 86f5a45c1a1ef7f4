import { Table, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../shared/agenda/import.ts';
import { useAttempt } from '../../forms/index.ts';
import { ImportDialog as FileImport } from '../../tables/import-dialog.tsx';
import { isLong } from '../../tables/is-long.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import { usePeople } from './people.ts';
import { type ReadRow, readTable, type TableProblem } from './table/read-table.ts';
import classes from './table/table.module.css';
import { vocabularyOf } from './vocabulary.ts';
import { words } from './words.ts';

const LABELS = [words.vi, words.en].map(({ kinds, visibilities }) => ({ ...kinds, ...visibilities }));

const Row = ({ row }: { row: ReadRow }) => {
  const { t } = useTranslation('agenda');
  const wrong = row.problems.length > 0;
  return (
    <Table.Tr data-wrong={wrong || undefined} className={classes.row}>
      <Table.Td className="gb-tabular">{row.at}</Table.Td>
      <Table.Td>{row.number}</Table.Td>
      <Table.Td style={{ paddingLeft: `${row.level - 0.25}rem` }}>
        {row.title || '–'}
        {wrong && (
          <ul className={classes.problems}>
            {row.problems.map(({ column, reason, params }) => (
              <li key={`${column} ${reason}`}>
                <TriangleAlert size={16} aria-hidden />
                {t(`file.reasons.${reason}`, { ...params, column: t(`columns.${column}`) })}
              </li>
            ))}
          </ul>
        )}
      </Table.Td>
      <Table.Td className="gb-tabular">{row.item?.plannedMinutes ?? ''}</Table.Td>
    </Table.Tr>
  );
};

const Preview = ({ name, rows }: { name: string; rows: readonly ReadRow[] }) => {
  const { t } = useTranslation('agenda');
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  const minutes = rows.reduce(
    (sum, { level, item }) => sum + (level === 1 ? (item?.plannedMinutes ?? 0) : 0),
    0,
  );
  return (
    <>
      {wrong > 0 ? (
        <ErrorNote>{t('file.wrong', { count: wrong })}</ErrorNote>
      ) : (
        <Text role="status">
          {t('file.allGood')} {t('file.summary', { count: rows.length, minutes })}.
        </Text>
      )}
      <div className={classes.scroll}>
        <Table stickyHeader aria-label={t('file.preview', { name })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('file.line')}</Table.Th>
              <Table.Th>{t('columns.number')}</Table.Th>
              <Table.Th>{t('columns.title')}</Table.Th>
              <Table.Th>{t('columns.minutes')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row.at} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
};

const itemsOf = (rows: readonly ReadRow[]): ImportRow[] => rows.flatMap(({ item }) => item ?? []);

/** Reads an agenda from a file, shows what it would bring and what is wrong with it, and adds all of it or nothing. */
export const ImportDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('agenda');
  const people = usePeople();
  const { attempt, submit, again, forget } = useAttempt('agenda.import');
  const problemText = (problem: TableProblem) =>
    t(`file.problems.${problem.code}`, {
      ...('missing' in problem
        ? { columns: problem.missing.map((column) => t(`columns.${column}`)).join(', ') }
        : {}),
      ...('count' in problem ? { count: problem.count, most: problem.most } : {}),
    });
  const bring = async (rows: readonly ReadRow[]) => {
    const items = itemsOf(rows);
    const outcome = await submit({ items });
    if (!outcome?.ok) return;
    announce(t('file.done', { count: items.length }));
    onClose();
  };
  return (
    <FileImport
      title={t('file.title')}
      hint={t('file.hint')}
      readTable={(lines) => {
        const answer = readTable(lines, vocabularyOf(LABELS, people));
        return answer.ok ? { ok: true, found: answer.rows } : answer;
      }}
      problemText={problemText}
      submitText={(rows) => {
        const items = itemsOf(rows);
        const whole = items.length === rows.length && !isLong(items);
        return whole ? t('file.submit', { count: items.length }) : null;
      }}
      attempt={attempt}
      onAgain={again}
      onDismiss={forget}
      onBring={(rows) => void bring(rows)}
      onClose={onClose}
    >
      {(rows, name) => (
        <>
          <Preview name={name} rows={rows} />
          {isLong(itemsOf(rows)) && <ErrorNote>{t('file.long')}</ErrorNote>}
        </>
      )}
    </FileImport>
  );
};
