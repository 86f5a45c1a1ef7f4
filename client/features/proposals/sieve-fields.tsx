import { Chip, Group, Select, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../meeting/index.ts';
import classes from './proposals.module.css';
import type { Sieve } from './sift.ts';

interface SieveFieldsProps {
  readonly sieve: Sieve;
  readonly counts: Readonly<Record<Sieve['state'], number>>;
  readonly onChange: (sieve: Sieve) => void;
}

/** Search, department and state, over the list. */
export const SieveFields = ({ sieve, counts, onChange }: SieveFieldsProps) => {
  const { t } = useTranslation('proposals');
  const departments = useRecords('department');
  return (
    <div className={classes.sieve}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<Search size={18} aria-hidden />}
        value={sieve.query}
        onChange={(event) => onChange({ ...sieve, query: event.currentTarget.value })}
      />
      {departments.length > 1 && (
        <Select
          className={classes.department}
          aria-label={t('departmentFilter')}
          placeholder={t('allDepartments')}
          clearable
          data={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={sieve.departmentId}
          onChange={(departmentId) => onChange({ ...sieve, departmentId })}
        />
      )}
      <Chip.Group
        value={sieve.state}
        onChange={(state) => onChange({ ...sieve, state: state as Sieve['state'] })}
      >
        <Group gap="xs" role="radiogroup" aria-label={t('stateFilter')}>
          {(['all', 'submitted', 'received', 'answered'] as const).map((state) => (
            <Chip
              key={state}
              value={state}
              size="md"
              variant="outline"
              color="gray"
              classNames={{ label: classes.chip }}
            >
              {t(`filters.${state}`)} <span className="gb-tabular">{counts[state]}</span>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
};
