import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const two = (value: number) => String(value).padStart(2, '0');

/** Dates as official papers write them in Vietnamese, and as English readers expect them. */
export const useDates = () => {
  const { language } = useTranslation('ui').i18n;
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : 'vi-VN';
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
    const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const hour = (ms: number) => `${two(new Date(ms).getHours())}:${two(new Date(ms).getMinutes())}`;
    const day = (ms: number) => {
      const date = new Date(ms);
      if (language === 'en') return `${weekday.format(date)}, ${english.format(date)}`;
      const month = date.getMonth() + 1;
      const name = weekday.format(date);
      const capital = name.charAt(0).toUpperCase() + name.slice(1);
      // Ten and above, and months from March, are written without a leading nought.
      return `${capital}, ngày ${two(date.getDate())} tháng ${month < 3 ? two(month) : month} năm ${date.getFullYear()}`;
    };
    const short = (ms: number) => {
      const date = new Date(ms);
      return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()} ${hour(ms)}`;
    };
    return { day, hour, short };
  }, [language]);
};
