import { Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../../shared/reports/reporting-view.ts';
import { useAttempt } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { ImportDialog as FileImport } from '../../tables/import-dialog.tsx';
import { announce, ErrorNote } from '../../ui/index.ts';
import classes from './files.module.css';
import { type RowProblem, readTable, type TableAnswer, type TableProblem } from './read-table.ts';

/** A page of errors is enough to see what is wrong with a file of ten thousand lines. */
const SHOWN = 100;

type Found = Omit<TableAnswer & { ok: true }, 'ok'>;

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
  const [reason, setReason] = useState('');
  const problemText = (problem: TableProblem) =>
    t(`file.problems.${problem.code}`, {
      ...('columns' in problem ? { columns: problem.columns.slice(0, 5).join(', ') } : {}),
      ...('count' in problem ? { count: problem.count, most: problem.most } : {}),
    });
  const bring = async ({ figures }: Found) => {
    const outcome = await submit({ reason, figures: [...figures] });
    if (!outcome?.ok) return;
    announce(t('file.done', { count: figures.length }));
    onClose();
  };
  return (
    <FileImport
      title={t('file.title')}
      hint={t('file.hint')}
      size="lg"
      endings={['.csv', '.xlsx']}
      readTable={(lines) => {
        const answer = readTable(lines, { form, seats, reports });
        return answer.ok ? { ok: true, found: answer } : answer;
      }}
      problemText={problemText}
      submitText={({ figures, problems }) =>
        problems.length === 0 && figures.length > 0 ? t('file.submit', { count: figures.length }) : null
      }
      disabled={reason.trim() === ''}
      attempt={attempt}
      onAgain={again}
      onDismiss={forget}
      onChosen={(name) => setReason(t('file.fromFile', { name }))}
      onBring={(found) => void bring(found)}
      onClose={onClose}
    >
      {({ figures, problems }, name) =>
        problems.length > 0 ? (
          <RowProblems name={name} problems={problems} />
        ) : (
          <>
            <Text role="status">
              {t('file.found', {
                count: figures.length,
                seats: new Set(figures.map(({ seatId }) => seatId)).size,
              })}
            </Text>
            <TextInput
              label={t('file.reason')}
              required
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )
      }
    </FileImport>
  );
};
