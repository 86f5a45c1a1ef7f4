import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../forms/index.ts';
import { ImportDialog as FileImport } from '../../tables/import-dialog.tsx';
import { isLong } from '../../tables/is-long.ts';
import { dayText } from '../../ui/format.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import { type FoundTasks, type RowProblem, readTable, type TableProblem } from './table/read-table.ts';
import { useUnitNames } from './task-form.tsx';
import classes from './tasks.module.css';

/** A page of errors is enough to see what is wrong with a file of ten thousand lines. */
const SHOWN = 100;

const Problems = ({ problems }: { problems: readonly RowProblem[] }) => {
  const { t } = useTranslation('tasks');
  return (
    <>
      <ErrorNote>{t('file.wrong', { count: new Set(problems.map(({ at }) => at)).size })}</ErrorNote>
      {problems.length > SHOWN && <Text>{t('file.shownFirst', { count: SHOWN })}</Text>}
      <div className={classes.scroll}>
        <Table stickyHeader aria-label={t('file.problemsLabel')}>
          <Table.Tbody>
            {problems.slice(0, SHOWN).map(({ at, column, reason, cell }) => (
              <Table.Tr key={`${at} ${column} ${reason}`}>
                <Table.Th className="gb-tabular">{t('file.line', { at })}</Table.Th>
                <Table.Td>
                  {t(`columns.${column}`)}: {t(`file.reasons.${reason}`, { cell })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
};

const Preview = ({ name, rows }: Pick<FoundTasks, 'rows'> & { name: string }) => {
  const { t } = useTranslation('tasks');
  const programmes = new Set(rows.flatMap(({ row }) => row.programme || [])).size;
  return (
    <>
      <Text role="status">{t('file.found', { count: rows.length, programmes })}</Text>
      <div className={classes.scroll}>
        <Table stickyHeader aria-label={t('file.preview', { name })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('columns.what')}</Table.Th>
              <Table.Th>{t('columns.lead')}</Table.Th>
              <Table.Th>{t('columns.due')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ at, row }) => (
              <Table.Tr key={at}>
                <Table.Td>{row.what}</Table.Td>
                <Table.Td>{row.lead}</Table.Td>
                <Table.Td className="gb-tabular">{row.dueOn ? dayText(row.dueOn) : t('open')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
};

const rowsOf = ({ rows }: FoundTasks) => rows.map(({ row }) => row);

/** J11: reads tasks from a file, says what is wrong with each line, and assigns all of them or none. */
export const ImportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('tasks');
  const units = useUnitNames();
  const { attempt, submit, again, forget } = useAttempt('task.import');
  const problemText = (problem: TableProblem) =>
    t(`file.problems.${problem.code}`, {
      ...('columns' in problem ? { columns: problem.columns.slice(0, 5).join(', ') } : {}),
      ...('count' in problem ? { count: problem.count, most: problem.most } : {}),
    });
  const bring = async (found: FoundTasks) => {
    const outcome = await submit({ tasks: rowsOf(found) });
    if (!outcome?.ok) return;
    announce(t('file.done', { count: found.rows.length }));
    onClose();
  };
  return (
    <FileImport
      title={t('file.title')}
      hint={t('file.hint')}
      readTable={(lines) => readTable(lines, units)}
      problemText={problemText}
      submitText={(found) =>
        found.problems.length === 0 && !isLong(rowsOf(found))
          ? t('file.submit', { count: found.rows.length })
          : null
      }
      attempt={attempt}
      onAgain={again}
      onDismiss={forget}
      onBring={(found) => void bring(found)}
      onClose={onClose}
    >
      {(found, name) => (
        <>
          {found.problems.length > 0 ? (
            <Problems problems={found.problems} />
          ) : (
            <Preview name={name} rows={found.rows} />
          )}
          {isLong(rowsOf(found)) && <ErrorNote>{t('file.long')}</ErrorNote>}
        </>
      )}
    </FileImport>
  );
};
