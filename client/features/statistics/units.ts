import { useTranslation } from 'react-i18next';

/** Figures of a line with their units, in the reader's language. */
export const useUnits = () => {
  const { t, i18n } = useTranslation('statistics');
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: digits }).format(value);
  return {
    bitrate: (value: number) =>
      value < 1_000_000
        ? t('units.kilobits', { value: number(value / 1000, 0) })
        : t('units.megabits', { value: number(value / 1_000_000, 1) }),
    share: (value: number) => `${number(value * 100, 1)}%`,
    ms: (value: number) => t('units.ms', { value: number(value, 0) }),
    layer: ({ spatial, temporal }: { readonly spatial: number; readonly temporal: number }) =>
      `S${spatial} T${temporal}`,
  };
};
