import styles from './emblem.module.css';

/** The product's mark: points joined by a bridge, over a line of gold. */
export const Emblem = ({ className }: { readonly className?: string }) => (
  <svg viewBox="2 9 44 32" className={`${styles.emblem} ${className ?? ''}`} aria-hidden="true">
    <g fill="none" stroke="currentColor">
      <path strokeWidth="2.75" d="M7 34a17 17 0 0 1 34 0" />
      <path strokeWidth="1.25" d="M12 22v12m6-16v16m6-17v17m6-16v16m6-12v12" opacity="0.7" />
    </g>
    <path className={styles.gold} strokeWidth="2" strokeLinecap="round" d="M4 39h40" />
    <g fill="currentColor">
      <circle cx="7" cy="34" r="3.25" />
      <circle cx="12" cy="22" r="3.25" />
      <circle cx="24" cy="16.75" r="5" />
      <circle cx="36" cy="22" r="3.25" />
      <circle cx="41" cy="34" r="3.25" />
    </g>
  </svg>
);
