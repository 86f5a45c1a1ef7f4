import { Button, Group, Menu } from '@mantine/core';
import { ChevronDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignTask } from '../../../shared/tasks/assign.ts';
import { entries } from '../../entries/index.ts';
import { useMay } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { csvFile, xlsxFile } from '../../tables/write-file.ts';
import { saveBlob } from '../../ui/save-file.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ProgrammeForm } from './programme-form.tsx';
import { tasksSheet } from './table/write-table.ts';
import { TaskForm } from './task-form.tsx';

/** What can be begun: a task, a programme, a file read in; and everything taken home as a file. */
export const TaskTools = () => {
  const { t } = useTranslation('tasks');
  const giver = useMay()(assignTask);
  const code = useRecord('meeting')?.code ?? '';
  const tasks = useRecords('task');
  const programmes = useRecords('programme');
  const [open, setOpen] = useState<'task' | 'programme' | 'import' | null>(null);
  const close = () => setOpen(null);
  const sheetOf = () => tasksSheet({ tasks, programmes, t });
  if (!giver && tasks.length === 0) return null;
  if (open === 'task' || open === 'programme')
    return (
      <div className={entries.writing}>
        {open === 'task' ? <TaskForm onClose={close} /> : <ProgrammeForm onClose={close} />}
      </div>
    );
  return (
    <Group gap="xs" mb="md">
      {giver && (
        <Button
          variant="default"
          leftSection={<Plus size={20} aria-hidden />}
          onClick={() => setOpen('task')}
        >
          {t('new')}
        </Button>
      )}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" rightSection={<ChevronDown size={18} aria-hidden />}>
            {t(giver ? 'more' : 'file.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {giver && (
            <>
              <Menu.Item onClick={() => setOpen('programme')}>{t('newProgramme')}</Menu.Item>
              <Menu.Item onClick={() => setOpen('import')}>{t('file.import')}</Menu.Item>
            </>
          )}
          <Menu.Item
            onClick={() => void xlsxFile(sheetOf()).then((blob) => saveBlob(`nhiem-vu-${code}.xlsx`, blob))}
          >
            {t('file.xlsx')}
          </Menu.Item>
          <Menu.Item onClick={() => saveBlob(`nhiem-vu-${code}.csv`, csvFile(sheetOf()))}>
            {t('file.csv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'import' && <ImportDialog onClose={close} />}
    </Group>
  );
};
