import { Button, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRecord } from '../../../shared/reports/reporting-view.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { csvFile, xlsxFile } from '../../tables/write-file.ts';
import { saveBlob } from '../../ui/save-file.ts';
import { ImportDialog } from './import-dialog.tsx';
import { reportsSheet } from './write-table.ts';

interface FileMenuProps {
  readonly form: FormRecord;
  readonly writes: boolean;
}

/** The reports as a file, and a file as reports. */
export const FileMenu = ({ form, writes }: FileMenuProps) => {
  const { t } = useTranslation('reports');
  const code = useRecord('meeting')?.code ?? '';
  const seats = useRecords('seat');
  const reports = useRecords('report');
  const [importing, setImporting] = useState(false);
  const sheetOf = () => reportsSheet({ form, seats, reports, t });
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" rightSection={<ChevronDown size={18} aria-hidden />}>
            {t('file.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => void xlsxFile(sheetOf()).then((blob) => saveBlob(`so-lieu-${code}.xlsx`, blob))}
          >
            {t('file.xlsx')}
          </Menu.Item>
          <Menu.Item onClick={() => saveBlob(`so-lieu-${code}.csv`, csvFile(sheetOf()))}>
            {t('file.csv')}
          </Menu.Item>
          {writes && <Menu.Item onClick={() => setImporting(true)}>{t('file.import')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {importing && <ImportDialog form={form} onClose={() => setImporting(false)} />}
    </>
  );
};
