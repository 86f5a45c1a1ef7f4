import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionDraft } from './resolution-fields.tsx';
import classes from './resolutions.module.css';

const Text = ({ title, draft }: { title: string; draft: ResolutionDraft }) => {
  const { t } = useTranslation('minutes');
  return (
    <section className={classes.version}>
      <h5>{title}</h5>
      <p className={classes.text}>{draft.text}</p>
      <p className={classes.facts}>
        <span>{t('owner', { owner: draft.owner })}</span>
        {draft.cooperators.length > 0 && (
          <span>{t('cooperators', { names: draft.cooperators.join(', ') })}</span>
        )}
        <span>{draft.deadline ? t('dueLong', { day: draft.deadline }) : t('openLong')}</span>
      </p>
    </section>
  );
};

interface TwoTextsProps {
  readonly theirs: ResolutionDraft;
  readonly mine: ResolutionDraft;
  readonly onKeepTheirs: () => void;
  readonly onKeepMine: () => void;
  readonly onGoOn: () => void;
}

/** The text that is saved and the one being written, side by side, and the three ways out. */
export const TwoTexts = ({ theirs, mine, onKeepTheirs, onKeepMine, onGoOn }: TwoTextsProps) => {
  const { t } = useTranslation('minutes');
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A browser gives back a promise here, which is no clean-up.
    void block.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={block} className={classes.conflict} role="alert">
      <h4>
        <TriangleAlert size={18} aria-hidden /> {t('conflict.title')}
      </h4>
      <p>{t('conflict.explain')}</p>
      <div className={classes.versions}>
        <Text title={t('conflict.theirs')} draft={theirs} />
        <Text title={t('conflict.mine')} draft={mine} />
      </div>
      <div className={classes.ways}>
        <Button variant="default" onClick={onKeepTheirs}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button variant="default" onClick={onGoOn}>
          {t('conflict.goOn')}
        </Button>
        <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
      </div>
    </div>
  );
};
