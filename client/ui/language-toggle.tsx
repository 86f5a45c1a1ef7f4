import { useTranslation } from 'react-i18next';
import styles from './language-toggle.module.css';

const LANGUAGES = [
  { code: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { code: 'en', short: 'EN', name: 'English' },
] as const;

/** Vietnamese or English, each named in itself. */
export const LanguageToggle = () => {
  const { t, i18n } = useTranslation('ui');
  return (
    <fieldset className={styles.group} aria-label={t('language')}>
      {LANGUAGES.map(({ code, short, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={styles.choice}
          aria-pressed={i18n.language === code}
          aria-label={`${short} ${name}`}
          title={name}
          onClick={() => void i18n.changeLanguage(code)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
};
