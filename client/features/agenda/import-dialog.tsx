import { Button, FileButton, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { FileUp, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MESSAGE_MAX_BYTES } from '../../../shared/contract.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { type FileProblem, READABLE, readFile } from '../../tables/read-file.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import { usePeople } from './people.ts';
import {
  type ReadRow,
  readTable,
  type TableAnswer,
  type TableProblem,
  type Vocabulary,
} from './table/read-table.ts';
import classes from './table/table.module.css';
import { vocabularyOf } from './vocabulary.ts';
import { words } from './words.ts';

type Read =
  | { readonly stage: 'none' | 'reading' }
  | {
      readonly stage: 'wrong';
      readonly name: string;
      readonly problem: TableProblem | { readonly code: FileProblem };
    }
  | { readonly stage: 'rows'; readonly name: string; readonly rows: readonly ReadRow[] };

const LABELS = [words.vi, words.en].map(({ kinds, visibilities }) => ({ ...kinds, ...visibilities }));

/** A part of the message is not rows. */
const ROWS_MAX_BYTES = MESSAGE_MAX_BYTES - 2048;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The first table of a file that is an agenda; if none is, what is wrong with the first. */
const readAgenda = async (file: File, vocabulary: Vocabulary): Promise<Read> => {
  const { name } = file;
  const answer = await readFile(file);
  if (!answer.ok) return { stage: 'wrong', name, problem: { code: answer.problem } };
  const read = answer.tables.map((lines) => readTable(lines, vocabulary));
  const found: TableAnswer | undefined = read.find(({ ok }) => ok) ?? read[0];
  if (!found) return { stage: 'wrong', name, problem: { code: 'no_rows' } };
  return found.ok
    ? { stage: 'rows', name, rows: found.rows }
    : { stage: 'wrong', name, problem: found.problem };
};

const Problem = ({ problem }: { problem: TableProblem | { readonly code: FileProblem } }) => {
  const { t } = useTranslation('agenda');
  const params = {
    ...('missing' in problem
      ? { columns: problem.missing.map((column) => t(`columns.${column}`)).join(', ') }
      : {}),
    ...('count' in problem ? { count: problem.count, most: problem.most } : {}),
  };
  return <ErrorNote>{t(`file.problems.${problem.code}`, params)}</ErrorNote>;
};

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

/** Reads an agenda from a file, shows what it would bring and what is wrong with it, and adds all of it or nothing. */
export const ImportDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('agenda');
  const people = usePeople();
  const { attempt, submit, again, forget } = useAttempt('agenda.import');
  const [read, setRead] = useState<Read>({ stage: 'none' });
  const items = read.stage === 'rows' ? read.rows.flatMap(({ item }) => (item ? [item] : [])) : [];
  const whole = read.stage === 'rows' && items.length === read.rows.length;
  const long = bytesOf(items) > ROWS_MAX_BYTES;
  const choose = async (file: File | null) => {
    if (!file) return;
    forget();
    setRead({ stage: 'reading' });
    setRead(await readAgenda(file, vocabularyOf(LABELS, people)));
  };
  const bring = async () => {
    const outcome = await submit({ items });
    if (!outcome?.ok) return;
    announce(t('file.done', { count: items.length }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('file.title')} size="xl">
      <Stack gap="md">
        <Text>{t('file.hint')}</Text>
        {read.stage === 'reading' && <Text role="status">{t('file.reading')}</Text>}
        {read.stage === 'wrong' && <Problem problem={read.problem} />}
        {read.stage === 'rows' && <Preview name={read.name} rows={read.rows} />}
        {long && <ErrorNote>{t('file.long')}</ErrorNote>}
        <AttemptNote attempt={attempt} onAgain={again} onDismiss={forget} />
        <Group gap="sm" justify="flex-end">
          <FileButton
            key={read.stage}
            accept={READABLE.join(',')}
            onChange={(file) => void choose(file)}
            inputProps={{ 'aria-label': t('file.choose') }}
          >
            {(button) => (
              <Button
                {...button}
                variant={whole ? 'default' : 'filled'}
                leftSection={<FileUp size={18} aria-hidden />}
              >
                {read.stage === 'none' ? t('file.choose') : t('file.chooseOther')}
              </Button>
            )}
          </FileButton>
          {whole && !long && (
            <Button loading={attempt.stage === 'sending'} onClick={() => void bring()}>
              {t('file.submit', { count: items.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
};
