import { ActionIcon } from '@mantine/core';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureId, ItemId } from '../../../shared/kernel/ids.ts';
import { stateFigure } from '../../../shared/reports/state-figure.ts';
import { useMayNow } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { QuietButton } from '../../ui/index.ts';
import { FigureForm } from './figure-form.tsx';
import { FigureLine } from './figure-line.tsx';
import classes from './figures.module.css';

interface ItemFiguresProps {
  readonly itemId: ItemId;
  /** Whether those who may are writing now; otherwise the figures are only read. */
  readonly writing?: boolean;
}

/** The figures of one item; those who may, add and correct them here. */
export const ItemFigures = ({ itemId, writing = false }: ItemFiguresProps) => {
  const { t } = useTranslation('reports');
  const writer = useMayNow(stateFigure) && writing;
  const figures = useRecords('figure').filter((figure) => figure.itemId === itemId);
  const [editing, setEditing] = useState<FigureId | 'new' | null>(null);
  const close = () => setEditing(null);
  if (!figures.length && !writer) return null;
  return (
    <div className={classes.figures}>
      {figures.length > 0 && (
        <ul className={classes.list} aria-label={t('title')}>
          {figures.map((figure) => (
            <li key={figure.id} className={classes.row}>
              {editing === figure.id ? (
                <FigureForm itemId={itemId} figure={figure} onClose={close} />
              ) : (
                <FigureLine figure={figure} />
              )}
              {writer && editing !== figure.id && (
                <ActionIcon
                  aria-label={t('edit', { label: figure.label })}
                  onClick={() => setEditing(figure.id)}
                >
                  <Pencil size={18} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === 'new' && <FigureForm itemId={itemId} onClose={close} />}
      {writer && editing !== 'new' && (
        <QuietButton
          className={classes.add}
          icon={<Plus size={18} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('add')}
        </QuietButton>
      )}
    </div>
  );
};
