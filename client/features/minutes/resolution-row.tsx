import { ActionIcon } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amendResolution } from '../../../shared/minutes/amend-resolution.ts';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { useMayNow } from '../../forms/index.ts';
import { AmendForm } from './amend-form.tsx';
import { ResolutionActions } from './resolution-actions.tsx';
import { ResolutionWords } from './resolution-words.tsx';
import classes from './resolutions.module.css';
import { standingOf } from './standing.ts';
import { StandingBadge } from './standing-badge.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** One resolution: number, text, who carries it out, by when, how far it has come; its writers work on it in place. */
export const ResolutionRow = ({ resolution }: { resolution: ResolutionRecord }) => {
  const { t } = useTranslation('minutes');
  const writer = useMayNow(amendResolution);
  const [doing, setDoing] = useState<'amend' | 'withdraw' | null>(null);
  const close = () => setDoing(null);
  const { number, revision, withdrawn } = resolution;
  const writable = writer && withdrawn === null && doing === null;
  return (
    <li className={classes.row} data-withdrawn={withdrawn !== null || undefined}>
      <span className={`${classes.number} gb-tabular`} aria-hidden>
        {number}
      </span>
      {doing === 'amend' ? (
        <AmendForm resolution={resolution} onClose={close} />
      ) : (
        <div className={classes.words}>
          <h3 className="gb-hidden">{t('number', { number })}</h3>
          <ResolutionWords resolution={resolution} />
          <p className={classes.facts}>
            <StandingBadge standing={standingOf(resolution)} />
            {revision > 1 && <span>{t('amended', { count: revision - 1 })}</span>}
            {withdrawn !== null && <span>{t('withdrawnWhy', { reason: withdrawn })}</span>}
          </p>
          {doing === 'withdraw' && withdrawn === null && (
            <WithdrawForm resolution={resolution} onClose={close} />
          )}
          {writable && <ResolutionActions resolution={resolution} onWithdraw={() => setDoing('withdraw')} />}
        </div>
      )}
      {writable && (
        <ActionIcon aria-label={t('edit', { number })} onClick={() => setDoing('amend')}>
          <Pencil size={20} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};
