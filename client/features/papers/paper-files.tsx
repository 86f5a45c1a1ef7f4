import { Button } from '@mantine/core';
import { Download, Eye, EyeOff, FolderArchive, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberRecord } from '../../../shared/numbers/view.ts';
import { PAPER_FORMATS } from '../../../shared/papers-contract.ts';
import { paperPath } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import classes from './papers.module.css';
import { queryOf, type Wishes } from './wishes.ts';

interface PaperFilesProps {
  readonly wishes: Wishes;
  readonly number: NumberRecord | undefined;
  readonly previewOf: (url: string) => ReactNode;
}

/** Reads the paper here, or takes it away: as DOCX, as PDF, or all of them at once. */
export const PaperFiles = ({ wishes, number, previewOf }: PaperFilesProps) => {
  const { t } = useTranslation('papers');
  const { session, meetingId } = useIdentity();
  const [shown, setShown] = useState<string | null>(null);
  const at = (what: string, query: Record<string, string>) =>
    paperPath(session.handle, meetingId, what, query);
  // A number that was taken meanwhile makes it another paper, though its address is the same.
  const pdf = `${at(wishes.kind, queryOf(wishes, 'pdf'))}#${encodeURIComponent(number?.text ?? '')}`;
  const { ruleSet, spelling, own } = wishes;
  return (
    <section aria-label={t('files')} className={classes.files}>
      <div className={classes.buttons}>
        <Button
          leftSection={shown === pdf ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
          onClick={() => setShown(shown === pdf ? null : pdf)}
        >
          {shown === null ? t('preview') : shown === pdf ? t('hide') : t('refresh')}
        </Button>
        <Button
          component="a"
          variant="default"
          leftSection={<Printer size={18} aria-hidden />}
          href={at(wishes.kind, { ...queryOf(wishes, 'pdf'), show: 'here' })}
          target="_blank"
          rel="noreferrer"
        >
          {t('print')}
        </Button>
        {PAPER_FORMATS.map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            leftSection={<Download size={18} aria-hidden />}
            href={at(wishes.kind, queryOf(wishes, format))}
            download
          >
            {t('download', { format: format.toUpperCase() })}
          </Button>
        ))}
        <Button
          component="a"
          variant="default"
          leftSection={<FolderArchive size={18} aria-hidden />}
          href={at('bundle', { ruleSet, spelling, ...(own ? { look: 'own' } : {}) })}
          download
        >
          {t('bundle')}
        </Button>
      </div>
      <p className={classes.hint}>{t('bundleHint')}</p>
      {shown !== null && <div className={classes.preview}>{previewOf(shown)}</div>}
    </section>
  );
};
