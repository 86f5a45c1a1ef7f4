import { NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/decision.ts';
import type { Indicator } from '../../../shared/reports/form.ts';
import type { EntryRecord } from '../../../shared/reports/reporting-view.ts';
import type { FigureValue } from '../../../shared/reports/values.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { wordAsked } from './filled.ts';
import classes from './filling.module.css';
import type { TypedFigure } from './read-field.ts';
import { wholeText } from './value-text.ts';

interface FigureFieldProps {
  readonly indicator: Indicator;
  readonly typed: TypedFigure;
  readonly onType: (typed: TypedFigure) => void;
  readonly wrong: Refusal | 'incomplete' | undefined;
  readonly entry: EntryRecord | undefined;
  readonly last: FigureValue | null;
  readonly locked: boolean;
}

interface InputProps extends Pick<FigureFieldProps, 'indicator' | 'typed' | 'onType' | 'locked'> {
  readonly labelledBy: string;
  readonly invalid: boolean;
}

const useNumberLooks = () => {
  const vietnamese = useTranslation().i18n.language.startsWith('vi');
  return {
    hideControls: true,
    allowNegative: false,
    inputMode: 'decimal' as const,
    thousandSeparator: vietnamese ? '.' : ',',
    decimalSeparator: vietnamese ? ',' : '.',
  };
};

const PartInput = ({ typed, onType, locked, invalid, indicator }: InputProps) => {
  const { t } = useTranslation('reports');
  const looks = useNumberLooks();
  return (
    <div className={classes.part}>
      <NumberInput
        {...looks}
        aria-label={`${indicator.name}: ${t('fill.part')}`}
        placeholder={t('fill.part')}
        allowDecimal={false}
        value={typed.first}
        error={invalid}
        readOnly={locked}
        onChange={(value) => onType({ ...typed, first: String(value) })}
      />
      <span aria-hidden>/</span>
      <NumberInput
        {...looks}
        aria-label={`${indicator.name}: ${t('fill.whole')}`}
        placeholder={t('fill.whole')}
        allowDecimal={false}
        value={typed.second}
        error={invalid}
        readOnly={locked}
        onChange={(value) => onType({ ...typed, second: String(value) })}
      />
    </div>
  );
};

const YesNo = ({ typed, onType, locked, labelledBy }: InputProps) => {
  const { t } = useTranslation('reports');
  return (
    <SegmentedControl
      aria-labelledby={labelledBy}
      fullWidth
      size="md"
      disabled={locked}
      value={typed.first}
      data={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      onChange={(first) => onType({ ...typed, first })}
    />
  );
};

const FigureInput = (props: InputProps) => {
  const { indicator, typed, onType, locked, labelledBy, invalid } = props;
  const looks = useNumberLooks();
  if (indicator.kind === 'part') return <PartInput {...props} />;
  if (indicator.kind === 'yesno') return <YesNo {...props} />;
  if (indicator.kind === 'text')
    return (
      <Textarea
        aria-labelledby={labelledBy}
        autosize
        minRows={2}
        maxLength={300}
        value={typed.first}
        error={invalid}
        readOnly={locked}
        onChange={(event) => onType({ ...typed, first: event.currentTarget.value })}
      />
    );
  const percent = indicator.kind === 'percent';
  return (
    <NumberInput
      {...looks}
      aria-labelledby={labelledBy}
      allowDecimal={percent}
      decimalScale={2}
      suffix={percent ? ' %' : indicator.unit ? ` ${indicator.unit}` : ''}
      value={typed.first}
      error={invalid}
      readOnly={locked}
      onChange={(value) => onType({ ...typed, first: String(value) })}
    />
  );
};

const Known = ({ indicator, entry, last }: Pick<FigureFieldProps, 'indicator' | 'entry' | 'last'>) => {
  const { t, i18n } = useTranslation('reports');
  const said = (value: FigureValue) => wholeText(indicator, value, t, i18n.language);
  const notes = [
    ...(last === null ? [] : [t('lastValue', { value: said(last) })]),
    ...(entry ? [t('fill.has', { value: said(entry.value) })] : []),
    ...(entry?.late ? [t('fill.late')] : []),
    ...(entry && entry.corrections > 0 ? [t('fill.corrected', { count: entry.corrections })] : []),
    ...(entry?.reason ? [t('fill.entered', { reason: entry.reason })] : []),
  ];
  return notes.length > 0 ? <p className={classes.known}>{notes.join(' · ')}</p> : null;
};

/** One figure of the form: what is asked, what is known, its field, and what is wrong with it. */
export const FigureField = (props: FigureFieldProps) => {
  const { indicator, typed, onType, wrong, entry, last, locked } = props;
  const { t, i18n } = useTranslation('reports');
  const refusalText = useRefusalText();
  const id = useId();
  const asked = wordAsked(indicator, typed, last);
  return (
    <fieldset className={classes.field} data-wrong={wrong !== undefined || undefined}>
      <legend id={id} className={classes.name}>
        {indicator.name}
      </legend>
      <Known indicator={indicator} entry={entry} last={last} />
      <FigureInput
        indicator={indicator}
        typed={typed}
        onType={onType}
        locked={locked}
        labelledBy={id}
        invalid={wrong !== undefined}
      />
      {(asked || typed.word !== '') && (
        <TextInput
          mt="xs"
          label={t('fill.word')}
          description={
            asked && last !== null
              ? t('fill.wordAsked', { last: wholeText(indicator, last, t, i18n.language) })
              : undefined
          }
          maxLength={300}
          value={typed.word}
          readOnly={locked}
          onChange={(event) => onType({ ...typed, word: event.currentTarget.value })}
        />
      )}
      {wrong && (
        <p className={classes.wrong} role="alert">
          {wrong === 'incomplete' ? t('fill.incomplete') : refusalText(wrong)}
        </p>
      )}
    </fieldset>
  );
};
