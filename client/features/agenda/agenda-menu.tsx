import { ActionIcon, Menu } from '@mantine/core';
import { FileDown, FileUp, History, MoreHorizontal, Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { csvFile, xlsxFile } from '../../tables/write-file.ts';
import { saveBlob } from '../../ui/save-file.ts';
import { CloneDialog } from './clone-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { nameOfPresenter, usePeople } from './people.ts';
import { PrintAgenda } from './print-agenda.tsx';
import { agendaSheet } from './table/write-table.ts';

/** The agenda from and to files and paper. Reading and printing is everybody's; bringing in is the writers'. */
export const AgendaMenu = ({ writer }: { writer: boolean }) => {
  const { t } = useTranslation('agenda');
  const people = usePeople();
  const items = useRecords('item');
  const code = useRecord('meeting')?.code ?? '';
  const [open, setOpen] = useState<'import' | 'clone' | 'print' | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const name = `${t('menu.fileName')}-${code}`;
  const sheetOf = () =>
    agendaSheet({
      items,
      nameOf: (item: (typeof items)[number]) => nameOfPresenter(people, item.presenter),
      t,
    });
  if (items.length === 0 && !writer) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t(writer ? 'menu.labelWriter' : 'menu.label')}>
            <MoreHorizontal size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {writer && (
            <>
              <Menu.Item leftSection={<FileUp size={18} aria-hidden />} onClick={() => setOpen('import')}>
                {t('menu.import')}
              </Menu.Item>
              <Menu.Item leftSection={<History size={18} aria-hidden />} onClick={() => setOpen('clone')}>
                {t('menu.clone')}
              </Menu.Item>
            </>
          )}
          {items.length > 0 && (
            <>
              <Menu.Item
                leftSection={<FileDown size={18} aria-hidden />}
                onClick={async () => saveBlob(`${name}.xlsx`, await xlsxFile(sheetOf()))}
              >
                {t('menu.xlsx')}
              </Menu.Item>
              <Menu.Item
                leftSection={<FileDown size={18} aria-hidden />}
                onClick={() => saveBlob(`${name}.csv`, csvFile(sheetOf()))}
              >
                {t('menu.csv')}
              </Menu.Item>
              <Menu.Item leftSection={<Printer size={18} aria-hidden />} onClick={() => setOpen('print')}>
                {t('menu.print')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'import' && <ImportDialog onClose={close} />}
      {open === 'clone' && <CloneDialog onClose={close} />}
      {open === 'print' && <PrintAgenda onDone={close} />}
    </>
  );
};
