import { LanguageToggle, ThemeToggle } from '../../ui/index.ts';
import styles from './toggles.module.css';

/** Language and colours, as they stand at the top right of every page. */
export const Toggles = () => (
  <div className={styles.toggles}>
    <LanguageToggle />
    <ThemeToggle />
  </div>
);
