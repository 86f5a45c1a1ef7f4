import { Select, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chips, entries } from '../../entries/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { type Sieve, STANDS, type Stand } from './sift.ts';

interface SieveFieldsProps {
  readonly sieve: Sieve;
  readonly counts: Readonly<Record<Stand, number>>;
  readonly onChange: (sieve: Sieve) => void;
}

/** Search, programme, unit and state over the list. */
export const SieveFields = ({ sieve, counts, onChange }: SieveFieldsProps) => {
  const { t } = useTranslation('tasks');
  const programmes = useRecords('programme');
  const leads = [...new Set(useRecords('task').map(({ lead }) => lead.name))].sort();
  return (
    <div className={entries.sieve}>
      <TextInput
        className={entries.search}
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<Search size={18} aria-hidden />}
        value={sieve.query}
        onChange={(event) => onChange({ ...sieve, query: event.currentTarget.value })}
      />
      {programmes.length > 0 && (
        <Select
          className={entries.filter}
          aria-label={t('fields.programmeId')}
          placeholder={t('allProgrammes')}
          clearable
          data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          value={sieve.programmeId}
          onChange={(programmeId) => onChange({ ...sieve, programmeId })}
        />
      )}
      {leads.length > 1 && (
        <Select
          className={entries.filter}
          aria-label={t('fields.lead')}
          placeholder={t('allUnits')}
          clearable
          searchable={leads.length > 8}
          data={leads}
          value={sieve.lead}
          onChange={(lead) => onChange({ ...sieve, lead })}
        />
      )}
      <Chips
        label={t('stateFilter')}
        names={STANDS.filter((stand) => counts[stand] > 0 || stand !== 'cancelled')}
        value={sieve.stand}
        onChange={(stand) => onChange({ ...sieve, stand })}
        wordOf={(stand) => t(`stands.${stand}`)}
        counts={counts}
        urging={counts.overdue > 0 ? 'overdue' : null}
      />
    </div>
  );
};
