import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandType } from '../../shared/commands.ts';
import { type Attempt, AttemptNote } from '../forms/index.ts';
import { ErrorNote } from '../ui/index.ts';
import { type FileProblem, type Line, READABLE, readFile } from './read-file.ts';

/** What was made of a table: what can be brought in and what is wrong with single rows; or why it is no table of this kind. */
export type TableReading<Found, Problem> =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly problem: Problem };

type Read<Found, Problem> =
  | { readonly stage: 'none' | 'reading' }
  | { readonly stage: 'no_file'; readonly problem: FileProblem }
  | { readonly stage: 'no_table'; readonly problem: Problem }
  | { readonly stage: 'found'; readonly name: string; readonly found: Found };

interface ImportDialogProps<Found, Problem> {
  readonly title: string;
  /** What the file should look like. */
  readonly hint: string;
  readonly size?: 'lg' | 'xl';
  /** Of the files that can be chosen: `.csv`. */
  readonly endings?: readonly string[];
  readonly readTable: (lines: readonly Line[]) => TableReading<Found, Problem>;
  readonly problemText: (problem: Problem) => string;
  /** What was found, and what is wrong with it, row by row. */
  readonly children: (found: Found, name: string) => ReactNode;
  /** On the button that brings it in; null as long as something is wrong with it. */
  readonly submitText: (found: Found) => string | null;
  readonly disabled?: boolean;
  readonly attempt: Attempt<CommandType>;
  readonly onAgain: () => void;
  readonly onDismiss: () => void;
  readonly onChosen?: (name: string) => void;
  readonly onBring: (found: Found) => void;
  readonly onClose: () => void;
}

const endsAs = (name: string, endings: readonly string[]): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));

/** Reads a table from a file, shows what it would bring and what is wrong with it, and brings in all of it or nothing. */
export const ImportDialog = <Found, Problem>(props: ImportDialogProps<Found, Problem>) => {
  const { title, hint, size = 'xl', endings = READABLE, readTable, problemText, children } = props;
  const { submitText, disabled = false, attempt, onAgain, onDismiss, onChosen, onBring, onClose } = props;
  const { t } = useTranslation('tables');
  const [read, setRead] = useState<Read<Found, Problem>>({ stage: 'none' });

  /** The first table of the file that is one of this kind; if none is, what is wrong with the first. */
  const readingOf = async (file: File): Promise<Read<Found, Problem>> => {
    if (!endsAs(file.name, endings)) return { stage: 'no_file', problem: 'type' };
    const answer = await readFile(file);
    if (!answer.ok) return { stage: 'no_file', problem: answer.problem };
    const tables = answer.tables.map(readTable);
    const best = tables.find(({ ok }) => ok) ?? tables[0];
    if (!best) return { stage: 'no_file', problem: 'no_table' };
    return best.ok
      ? { stage: 'found', name: file.name, found: best.found }
      : { stage: 'no_table', problem: best.problem };
  };
  const choose = async (file: File | null) => {
    if (!file) return;
    onDismiss();
    setRead({ stage: 'reading' });
    onChosen?.(file.name);
    setRead(await readingOf(file));
  };
  const submit = read.stage === 'found' ? submitText(read.found) : null;
  return (
    <Modal opened onClose={onClose} title={title} size={size}>
      <Stack gap="md">
        <Text>{hint}</Text>
        {read.stage === 'reading' && <Text role="status">{t('reading')}</Text>}
        {read.stage === 'no_file' && (
          <ErrorNote>{t(`problems.${read.problem}`, { endings: endings.join(', ') })}</ErrorNote>
        )}
        {read.stage === 'no_table' && <ErrorNote>{problemText(read.problem)}</ErrorNote>}
        {read.stage === 'found' && children(read.found, read.name)}
        <AttemptNote attempt={attempt} onAgain={onAgain} onDismiss={onDismiss} />
        <Group gap="sm" justify="flex-end">
          <FileButton
            key={read.stage}
            accept={endings.join(',')}
            onChange={(file) => void choose(file)}
            inputProps={{ 'aria-label': t('choose') }}
          >
            {(button) => (
              <Button
                {...button}
                variant={submit ? 'default' : 'filled'}
                leftSection={<FileUp size={18} aria-hidden />}
              >
                {read.stage === 'none' ? t('choose') : t('chooseOther')}
              </Button>
            )}
          </FileButton>
          {submit && read.stage === 'found' && (
            <Button
              loading={attempt.stage === 'sending'}
              disabled={disabled}
              onClick={() => onBring(read.found)}
            >
              {submit}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
};
