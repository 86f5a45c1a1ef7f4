import { useTranslation } from 'react-i18next';
import type { FigureRecord } from '../../../shared/reports/view.ts';
import { numberText, shareText } from '../../ui/format.ts';
import { Bar } from '../../ui/index.ts';
import classes from './figures.module.css';

/** One figure: `1.298/1.311 (99,0%)` with its bar, or a plain number. */
export const FigureLine = ({ figure }: { figure: FigureRecord }) => {
  const { t, i18n } = useTranslation('reports');
  const { label, value, whole } = figure;
  const { language } = i18n;
  if (whole === null)
    return (
      <p className={classes.plain}>
        <span>{label}</span>
        <strong className="gb-tabular">{numberText(value, language)}</strong>
      </p>
    );
  const part = t('of', { value: numberText(value, language), whole: numberText(whole, language) });
  return (
    <Bar
      label={label}
      value={value}
      whole={whole}
      figure={`${part} (${shareText(value, whole, language)})`}
    />
  );
};
