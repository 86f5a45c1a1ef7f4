import { Button, Table } from '@mantine/core';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IssuedSeatLink } from '../../../shared/admin-contract.ts';
import { csvOf } from '../../../shared/kernel/csv.ts';
import { Card, CopyButton } from '../../ui/index.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './admin.module.css';
import { PrintSheet } from './print-sheet.tsx';

/** Links just made: to copy one by one, to download, to print. They cannot be shown again. */
export const IssuedLinks = ({ links }: { readonly links: readonly IssuedSeatLink[] }) => {
  const { t } = useTranslation('admin');
  const download = () =>
    saveFile(
      t('links.file'),
      csvOf([
        ['seat_id', 'name', 'url', 'code'],
        ...links.map(({ seatId, name, url, code }) => [seatId, name, url, code ?? '']),
      ]),
      'text/csv',
    );
  return (
    <Card
      tone="asked"
      title={t('links.issued', { count: links.length })}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<Download size={18} aria-hidden="true" />}
            onClick={download}
          >
            {t('links.csv')}
          </Button>
          <Button leftSection={<Printer size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {t('links.print')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{t('once')}</p>
      <div className={styles.scroll}>
        <Table stickyHeader verticalSpacing="xs" className={styles.onPaper}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('links.seat')}</Table.Th>
              <Table.Th>{t('links.url')}</Table.Th>
              <Table.Th>{t('links.code')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {links.map(({ seatId, name, url, code }) => (
              <Table.Tr key={seatId}>
                <Table.Td fw={600}>{name}</Table.Td>
                <Table.Td>
                  <code className={styles.url}>{url}</code>
                </Table.Td>
                <Table.Td className={styles.code}>{code}</Table.Td>
                <Table.Td>
                  <CopyButton text={`${name}\n${url}\n${code ?? ''}`} label={t('links.copyFor', { name })} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <PrintSheet links={links} />
    </Card>
  );
};
