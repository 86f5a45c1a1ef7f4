import { Autocomplete, type AutocompleteProps, MultiSelect, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import type { ResolutionDraft } from './resolution-fields.tsx';

const SHOWN = 8;

interface Filtering<Option> {
  readonly options: readonly Option[];
  readonly search: string;
}

const byName = <Option extends object>({ options, search }: Filtering<Option>): Option[] =>
  options.filter((option) => 'label' in option && matches(String(option.label), search));

/** Departments and seats, by the names under which they are linked (N6). */
const useUnitNames = (): string[] => {
  const { t } = useTranslation('minutes');
  const departments = useRecords('department').map(({ name }) => name);
  const seats = useRecords('seat').map(seatName);
  return [...new Set([t('everyOwner'), ...departments, ...seats])];
};

/** Who carries a resolution out: departments and seats are offered, any other name can be written. */
export const OwnerField = (props: Omit<AutocompleteProps, 'data'>) => (
  <Autocomplete {...props} data={useUnitNames()} limit={SHOWN} filter={byName} />
);

interface FieldProps {
  readonly form: UseFormReturnType<ResolutionDraft>;
  readonly locked: boolean;
}

/** Who helps. */
export const CooperatorsField = ({ form, locked }: FieldProps) => {
  const { t } = useTranslation('minutes');
  const empty = form.getValues().cooperators.length === 0;
  return (
    <TagsInput
      label={t('form.cooperators')}
      placeholder={empty ? t('form.cooperatorsPlaceholder') : undefined}
      data={useUnitNames()}
      limit={SHOWN}
      filter={byName}
      acceptValueOnBlur
      openOnFocus={false}
      splitChars={[';']}
      readOnly={locked}
      {...form.getInputProps('cooperators')}
    />
  );
};

/** The proposals that it follows from; none are offered where there are none. */
export const ProposalsField = ({ form, locked }: FieldProps) => {
  const { t } = useTranslation('minutes');
  const proposals = useRecords('proposal');
  if (proposals.length === 0) return null;
  const empty = form.getValues().proposalIds.length === 0;
  return (
    <MultiSelect
      label={t('form.proposals')}
      placeholder={empty ? t('form.proposalsPlaceholder') : undefined}
      data={proposals.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      limit={SHOWN}
      searchable
      clearSearchOnChange
      openOnFocus={false}
      filter={byName}
      readOnly={locked}
      {...form.getInputProps('proposalIds')}
    />
  );
};
