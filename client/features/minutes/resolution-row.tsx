import { ActionIcon } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amendResolution } from '../../../shared/minutes/amend-resolution.ts';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import { AmendForm } from './amend-form.tsx';
import classes from './resolutions.module.css';

/** One resolution: number, text, who carries it out, by when; its writers amend it in place. */
export const ResolutionRow = ({ resolution }: { resolution: ResolutionRecord }) => {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const item = useRecord('item', resolution.itemId ?? '');
  const phase = useRecord('meeting')?.phase;
  const [amending, setAmending] = useState(false);
  const { number, text, owner, deadline, revision } = resolution;
  const writable = may(amendResolution) && (phase === 'open' || phase === 'prepared');
  return (
    <li className={classes.row}>
      <span className={`${classes.number} gb-tabular`} aria-hidden>
        {number}
      </span>
      {amending ? (
        <AmendForm resolution={resolution} onClose={() => setAmending(false)} />
      ) : (
        <div className={classes.words}>
          <h3 className="gb-hidden">{t('number', { number })}</h3>
          <p className={classes.text}>{text}</p>
          <p className={classes.facts}>
            <strong>{t('owner', { owner })}</strong>
            <span className="gb-tabular">
              {deadline === null ? t('openLong') : t('dueLong', { day: dayText(deadline) })}
            </span>
            {revision > 1 && <span>{t('amended', { count: revision - 1 })}</span>}
          </p>
          {item && (
            <p className={classes.item}>
              {item.number ? t('underItem', { number: item.number, title: item.title }) : item.title}
            </p>
          )}
        </div>
      )}
      {writable && !amending && (
        <ActionIcon aria-label={t('edit', { number })} onClick={() => setAmending(true)}>
          <Pencil size={20} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};
