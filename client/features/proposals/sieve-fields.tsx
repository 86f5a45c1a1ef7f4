import { Button, Select, TextInput } from '@mantine/core';
import { ListFilter, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips, entries } from '../../entries/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { type Sieve, STANDS, type Stand } from './sift.ts';

interface SieveFieldsProps {
  readonly sieve: Sieve;
  readonly counts: Readonly<Record<Stand, number>>;
  readonly onChange: (sieve: Sieve) => void;
}

const distinct = (values: readonly string[]) => [...new Set(values.filter(Boolean))].sort();

/** So many meetings old, or older. */
const AGES = [1, 2, 3] as const;

const MoreFilters = ({ sieve, onChange }: Omit<SieveFieldsProps, 'counts'>) => {
  const { t } = useTranslation('proposals');
  const departments = useRecords('series_department');
  const topics = distinct(useRecords('proposal').map(({ topic }) => topic));
  const regions = distinct(useRecords('series_seat').map(({ region }) => region));
  const choices = {
    departmentId: departments.map(({ id, name }) => ({ value: id, label: name })),
    region: regions,
    topic: topics,
  };
  return (
    <div className={entries.filters}>
      {(['departmentId', 'region', 'topic'] as const).map((name) => (
        <Select
          key={name}
          aria-label={t(`filter.${name}.label`)}
          placeholder={t(`filter.${name}.all`)}
          clearable
          data={choices[name]}
          value={sieve[name]}
          onChange={(value) => onChange({ ...sieve, [name]: value })}
        />
      ))}
      <Select
        aria-label={t('ageFilter')}
        placeholder={t('allAges')}
        clearable
        data={AGES.map((age) => ({ value: String(age), label: t('atLeast', { count: age }) }))}
        value={sieve.age ? String(sieve.age) : null}
        onChange={(value) => onChange({ ...sieve, age: Number(value ?? 0) })}
      />
    </div>
  );
};

/** Search and state over the list, the other ways to choose behind a button. */
export const SieveFields = ({ sieve, counts, onChange }: SieveFieldsProps) => {
  const { t } = useTranslation('proposals');
  const chosen = [sieve.departmentId, sieve.region, sieve.topic, sieve.age || null].filter(Boolean).length;
  const [more, setMore] = useState(chosen > 0);
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
      <Button
        variant="default"
        leftSection={<ListFilter size={18} aria-hidden />}
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        {chosen ? t('filtersChosen', { count: chosen }) : t('moreFilters')}
      </Button>
      {more && <MoreFilters sieve={sieve} onChange={onChange} />}
      <Chips
        label={t('stateFilter')}
        names={STANDS}
        value={sieve.stand}
        onChange={(stand) => onChange({ ...sieve, stand })}
        wordOf={(stand) => t(`filters.${stand}`)}
        counts={counts}
        urging={counts.overdue > 0 ? 'overdue' : null}
      />
    </div>
  );
};
