import { Button, FileButton, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../../shared/reports/reporting-view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { type FileProblem, readFile } from '../../tables/read-file.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import classes from './files.module.css';
import {
  type Against,
  type RowProblem,
  readTable,
  type TableAnswer,
  type TableProblem,
} from './read-table.ts';

type Read =
  | { readonly stage: 'none' | 'reading' }
  | { readonly stage: 'wrong'; readonly problem: TableProblem | { readonly code: FileProblem } }
  | ({ readonly stage: 'rows'; readonly name: string } & Omit<TableAnswer & { ok: true }, 'ok'>);

/** A page of errors is enough to see what is wrong with a file of ten thousand lines. */
const SHOWN = 100;
const TABLES = /\.(csv|xlsx)$/i;

/** The first table of a file that has figures; if none has, what is wrong with the first. */
const readFigures = async (file: File, against: Against): Promise<Read> => {
  if (!TABLES.test(file.name)) return { stage: 'wrong', problem: { code: 'type' } };
  const answer = await readFile(file);
  if (!answer.ok) return { stage: 'wrong', problem: { code: answer.problem } };
  const read = answer.tables.map((lines) => readTable(lines, against));
  const found = read.find(({ ok }) => ok) ?? read[0];
  if (!found) return { stage: 'wrong', problem: { code: 'no_rows' } };
  if (!found.ok) return { stage: 'wrong', problem: found.problem };
  return { stage: 'rows', name: file.name, figures: found.figures, problems: found.problems };
};

const Problem = ({ problem }: { problem: TableProblem | { readonly code: FileProblem } }) => {
  const { t } = useTranslation('reports');
  const params = {
    ...('columns' in problem ? { columns: problem.columns.slice(0, 5).join(', ') } : {}),
    ...('count' in problem ? { count: problem.count, most: problem.most } : {}),
  };
  return <ErrorNote>{t(`file.problems.${problem.code}`, params)}</ErrorNote>;
};

const RowProblems = ({ name, problems }: { name: string; problems: readonly RowProblem[] }) => {
  const { t } = useTranslation('reports');
  const refusalText = useRefusalText();
  const lines = new Set(problems.map(({ at }) => at)).size;
  return (
    <>
      <ErrorNote>{t('file.wrong', { count: lines })}</ErrorNote>
      {problems.length > SHOWN && <Text>{t('file.shownFirst', { count: SHOWN })}</Text>}
      <div className={classes.scroll}>
        <Table stickyHeader aria-label={t('file.preview', { name })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('file.line')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.slice(0, SHOWN).map(({ at, reason, column, cell }) => (
              <Table.Tr key={`${at} ${column}`}>
                <Table.Td className="gb-tabular">{at}</Table.Td>
                <Table.Td>
                  {typeof reason === 'string'
                    ? t(`file.reasons.${reason}`, { column, cell })
                    : refusalText(reason)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
};

interface ImportDialogProps {
  readonly form: FormRecord;
  readonly onClose: () => void;
}

/** Reads figures from a file, says what is wrong with each line, and enters all of them or none. */
export const ImportDialog = ({ form, onClose }: ImportDialogProps) => {
  const { t } = useTranslation('reports');
  const seats = useRecords('seat');
  const reports = useRecords('report');
  const { attempt, submit, again, forget } = useAttempt('figures.enter');
  const [read, setRead] = useState<Read>({ stage: 'none' });
  const [reason, setReason] = useState('');
  const whole = read.stage === 'rows' && read.problems.length === 0 && read.figures.length > 0;
  const choose = async (file: File | null) => {
    if (!file) return;
    forget();
    setRead({ stage: 'reading' });
    setReason(t('file.fromFile', { name: file.name }));
    setRead(await readFigures(file, { form, seats, reports }));
  };
  const bring = async () => {
    if (read.stage !== 'rows') return;
    const outcome = await submit({ reason, figures: [...read.figures] });
    if (!outcome?.ok) return;
    announce(t('file.done', { count: read.figures.length }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('file.title')} size="lg">
      <Stack gap="md">
        <Text>{t('file.hint')}</Text>
        {read.stage === 'reading' && <Text role="status">{t('file.reading')}</Text>}
        {read.stage === 'wrong' && <Problem problem={read.problem} />}
        {read.stage === 'rows' && read.problems.length > 0 && (
          <RowProblems name={read.name} problems={read.problems} />
        )}
        {read.stage === 'rows' && read.problems.length === 0 && (
          <Text role="status">
            {t('file.found', {
              count: read.figures.length,
              seats: new Set(read.figures.map(({ seatId }) => seatId)).size,
            })}
          </Text>
        )}
        {whole && (
          <TextInput
            label={t('file.reason')}
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <AttemptNote attempt={attempt} onAgain={again} onDismiss={forget} />
        <Group gap="sm" justify="flex-end">
          <FileButton
            key={read.stage}
            accept=".csv,.xlsx"
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
          {whole && (
            <Button
              loading={attempt.stage === 'sending'}
              disabled={reason.trim() === ''}
              onClick={() => void bring()}
            >
              {t('file.submit', { count: read.figures.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
};
