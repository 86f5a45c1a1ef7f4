import { Table, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterSeat } from '../../../shared/admin-contract.ts';
import { matches } from '../../ui/fold.ts';
import { Lamp } from '../../ui/index.ts';
import styles from './admin.module.css';

/** The endpoints in use, with a search that needs no accents. */
export const RosterTable = ({ seats }: { readonly seats: readonly RosterSeat[] }) => {
  const { t } = useTranslation('admin');
  const [text, setText] = useState('');
  const found = seats.filter(({ name, region, cluster }) =>
    matches(`${name} ${region} ${cluster}`, text.trim()),
  );
  return (
    <>
      <TextInput
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<Search size={18} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.scroll}>
        <Table stickyHeader highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('roster.id')}</Table.Th>
              <Table.Th>{t('roster.name')}</Table.Th>
              <Table.Th>{t('roster.kind')}</Table.Th>
              <Table.Th>{t('roster.region')}</Table.Th>
              <Table.Th>{t('roster.cluster')}</Table.Th>
              <Table.Th>{t('roster.link')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map((seat) => (
              <Table.Tr key={seat.id}>
                <Table.Td className="gb-tabular">{seat.id}</Table.Td>
                <Table.Td fw={600}>{seat.name}</Table.Td>
                <Table.Td>{seat.kind}</Table.Td>
                <Table.Td>{seat.region || '–'}</Table.Td>
                <Table.Td>{seat.cluster || '–'}</Table.Td>
                <Table.Td>
                  <Lamp state={seat.hasLink ? 'good' : 'off'}>
                    {seat.hasLink ? t('roster.linked') : t('roster.unlinked')}
                  </Lamp>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {found.length === 0 && <p className={styles.text}>{t('nothingFound', { text })}</p>}
      </div>
    </>
  );
};
