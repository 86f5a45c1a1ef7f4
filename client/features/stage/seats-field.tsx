import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { MOST_DISCUSSANTS } from '../../../shared/stage/discussion.ts';
import { useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';

interface SeatsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly most: number;
  readonly without?: readonly string[];
}

/** Present seats, found without diacritics. */
export const SeatsField = ({ label, value, onChange, most, without = [] }: SeatsFieldProps) => {
  const { t } = useTranslation('stage');
  const seats = useRecords('seat').filter(({ id, present }) => present && !without.includes(id));
  return (
    <MultiSelect
      label={label}
      description={t('discussion.most', { most: MOST_DISCUSSANTS })}
      data={seats.map((seat) => ({ value: seat.id, label: seatName(seat) }))}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(String(option.label), search))
      }
      value={[...value]}
      onChange={onChange}
      maxValues={most}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('discussion.notFound')}
      data-autofocus
    />
  );
};
