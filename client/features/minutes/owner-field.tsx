import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';

const SHOWN = 8;

/** Who carries a resolution out: departments and seats are offered, any other name can be written. */
export const OwnerField = (props: Omit<AutocompleteProps, 'data'>) => {
  const { t } = useTranslation('minutes');
  const departments = useRecords('department').map(({ name }) => name);
  const seats = useRecords('seat').map(seatName);
  return (
    <Autocomplete
      {...props}
      data={[...new Set([t('everyOwner'), ...departments, ...seats])]}
      limit={SHOWN}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(String(option.label), search))
      }
    />
  );
};
