import { useTranslation } from 'react-i18next';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import classes from './resolutions.module.css';

/** The codes of the proposals that it follows from, as far as the reader knows them. */
const useCodes = (ids: readonly string[]): string =>
  useRecords('proposal')
    .filter(({ id }) => ids.includes(id))
    .map(({ code }) => code)
    .join(', ');

/** What a resolution says: text, who carries it out with whom, by when, under which item. */
export const ResolutionWords = ({ resolution }: { resolution: ResolutionRecord }) => {
  const { t } = useTranslation('minutes');
  const item = useRecord('item', resolution.itemId ?? '');
  const { text, owner, cooperators, deadline, proposalIds } = resolution;
  const codes = useCodes(proposalIds);
  return (
    <>
      <p className={classes.text}>{text}</p>
      <p className={classes.facts}>
        <strong>{t('owner', { owner })}</strong>
        {cooperators.length > 0 && (
          <span>{t('cooperators', { names: cooperators.map(({ name }) => name).join(', ') })}</span>
        )}
        <span className="gb-tabular">
          {deadline === null ? t('openLong') : t('dueLong', { day: dayText(deadline) })}
        </span>
      </p>
      {(item || codes) && (
        <p className={classes.item}>
          {item && (item.number ? t('underItem', { number: item.number, title: item.title }) : item.title)}
          {item && codes && ' · '}
          {codes && <span className="gb-tabular">{t('fromProposals', { codes })}</span>}
        </p>
      )}
    </>
  );
};
