import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { words } from './words.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'gb.language';

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

// Storage may be forbidden in a locked-down browser; then the choice lasts as long as the page.
const kept = (): Language => {
  try {
    const value = localStorage.getItem(KEPT_AS);
    return isLanguage(value) ? value : 'vi';
  } catch {
    return 'vi';
  }
};

const keep = (language: string) => {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    return;
  }
};

/** Vietnamese unless this browser chose otherwise; both languages are in the page, so a switch is at once. */
export const i18n: I18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: kept(),
  fallbackLng: 'vi',
  resources: words,
  ns: Object.keys(words.vi),
  defaultNS: 'ui',
  initAsync: false,
  interpolation: { escapeValue: false },
});

document.documentElement.lang = i18n.language;
i18n.on('languageChanged', keep);
