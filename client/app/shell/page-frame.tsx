import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { InsecureNote } from './insecure.tsx';
import styles from './page-frame.module.css';
import { SkipLink } from './skip-link.tsx';
import { Toggles } from './toggles.tsx';

interface PageFrameProps {
  readonly children: ReactNode;
  /** Where the letterhead leads. */
  readonly brand?: ReactNode;
  readonly nav?: ReactNode;
  readonly width?: 'narrow' | 'wide' | 'full';
}

/** A page with a letterhead and one column. */
export const PageFrame = ({ children, brand, nav, width = 'wide' }: PageFrameProps) => (
  <div className={styles.page}>
    <SkipLink />
    <header className={`${styles.head} gb-no-print`}>
      <div className={styles.bar} data-width={width}>
        {brand ?? <Brand />}
        <div className={styles.tools}>
          {nav}
          <Toggles />
        </div>
      </div>
    </header>
    <main id="main" className={styles.main} data-width={width} tabIndex={-1}>
      <InsecureNote />
      {children}
    </main>
  </div>
);
