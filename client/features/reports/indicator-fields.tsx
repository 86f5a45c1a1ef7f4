import {
  ActionIcon,
  Collapse,
  Group,
  NativeSelect,
  NumberInput,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INDICATOR_KINDS } from '../../../shared/reports/values.ts';
import classes from './builder.module.css';
import type { IndicatorDraft } from './builder-draft.ts';

interface IndicatorFieldsProps {
  readonly indicator: IndicatorDraft;
  readonly number: number;
  readonly last: boolean;
  readonly onChange: (indicator: IndicatorDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const Checks = ({ indicator, onChange }: Pick<IndicatorFieldsProps, 'indicator' | 'onChange'>) => {
  const { t } = useTranslation('reports');
  const bound = (name: 'least' | 'most' | 'changeBound', label: string) => (
    <NumberInput
      label={label}
      hideControls
      allowNegative={false}
      allowDecimal={indicator.kind === 'percent' && name !== 'changeBound'}
      decimalScale={2}
      value={indicator[name]}
      onChange={(value) => onChange({ ...indicator, [name]: String(value) })}
    />
  );
  return (
    <>
      <Group gap="sm" grow align="flex-end">
        {bound('least', t('form.least'))}
        {bound('most', t('form.most'))}
      </Group>
      {bound('changeBound', t('form.bound'))}
    </>
  );
};

/** One indicator of the form that is being written. */
export const IndicatorFields = (props: IndicatorFieldsProps) => {
  const { indicator, number, last, onChange, onMove, onRemove } = props;
  const { t } = useTranslation('reports');
  const numeric = indicator.kind !== 'text' && indicator.kind !== 'yesno';
  const [checks, setChecks] = useState(false);
  const name = indicator.name || t('form.nth', { number });
  return (
    <fieldset className={classes.indicator}>
      <legend className={classes.legend}>{t('form.nth', { number })}</legend>
      <TextInput
        label={t('form.name')}
        required
        maxLength={200}
        value={indicator.name}
        onChange={(event) => onChange({ ...indicator, name: event.currentTarget.value })}
      />
      <Group gap="sm" grow align="flex-end">
        <NativeSelect
          label={t('form.kind')}
          value={indicator.kind}
          data={INDICATOR_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(event) =>
            onChange({ ...indicator, kind: event.currentTarget.value as IndicatorDraft['kind'] })
          }
        />
        <TextInput
          label={t('form.unit')}
          maxLength={40}
          value={indicator.unit}
          onChange={(event) => onChange({ ...indicator, unit: event.currentTarget.value })}
        />
      </Group>
      <div className={classes.foot}>
        {numeric ? (
          <UnstyledButton className={classes.more} aria-expanded={checks} onClick={() => setChecks(!checks)}>
            {t('form.more')} <ChevronDown size={18} aria-hidden data-open={checks || undefined} />
          </UnstyledButton>
        ) : (
          <span />
        )}
        <Group gap={0}>
          <ActionIcon aria-label={t('form.up', { name })} disabled={number === 1} onClick={() => onMove(-1)}>
            <ArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('form.down', { name })} disabled={last} onClick={() => onMove(1)}>
            <ArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('form.remove', { name })} onClick={onRemove}>
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      <Collapse expanded={checks && numeric}>
        <Checks indicator={indicator} onChange={onChange} />
      </Collapse>
    </fieldset>
  );
};
