import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { IssuedSeatLink } from '../../../shared/admin-contract.ts';
import { Emblem, QrCode } from '../../ui/index.ts';
import styles from './print-sheet.module.css';

/** The code rides behind `#`, which a browser keeps to itself. */
const withCode = ({ url, code }: IssuedSeatLink) => (code ? `${url}#code=${code}` : url);

const spaced = (code: string | null) => code?.replace(/^(\d{3})(\d{3})$/, '$1 $2');

/** Invitations for paper, six to a page of A4; on a screen they are not there. */
export const PrintSheet = ({ links }: { readonly links: readonly IssuedSeatLink[] }) => {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  return createPortal(
    <div className={styles.sheet} aria-hidden="true" data-print-sheet>
      {links.map((link) => (
        <article key={link.seatId} className={styles.slip}>
          <header>
            <Emblem className={styles.emblem} />
            <span>
              {shell('product')} · {t('links.sheetTitle')}
            </span>
          </header>
          <h2>{link.name}</h2>
          <div className={styles.ways}>
            <QrCode
              text={withCode(link)}
              label={t('links.qrOf', { name: link.name })}
              className={styles.qr}
            />
            <dl>
              <dt>{t('links.url')}</dt>
              <dd className={styles.url}>{link.url}</dd>
              <dt>{t('links.code')}</dt>
              <dd className={styles.code}>{spaced(link.code)}</dd>
            </dl>
          </div>
          <p>{t('links.sheetText')}</p>
        </article>
      ))}
    </div>,
    document.body,
  );
};
