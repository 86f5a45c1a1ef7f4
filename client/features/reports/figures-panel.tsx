import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MeetingPanel } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import classes from './figures.module.css';
import { ItemFigures } from './item-figures.tsx';

/** All figures of the meeting, under the items they belong to. */
export const FiguresPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('reports');
  const stated = new Set(useRecords('figure').map(({ itemId }) => itemId));
  const items = useRecords('item').filter(({ id }) => stated.has(id));
  return (
    <MeetingPanel title={t('title')} bare={bare}>
      {items.length === 0 && (
        <EmptyState title={t('empty')} icon={<ChartNoAxesColumn />}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {items.map(({ id, order, title }) => (
        <section key={id} className={classes.item}>
          <h3 className={classes.itemTitle}>
            {order}. {title}
          </h3>
          <ItemFigures itemId={id} writing />
        </section>
      ))}
    </MeetingPanel>
  );
};
