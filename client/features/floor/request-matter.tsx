import { Badge } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FloorRequest } from '../../../shared/floor/events.ts';
import { useRecords } from '../../meeting/index.ts';
import classes from './floor.module.css';

type Matter = Pick<FloorRequest, 'kind' | 'itemId' | 'subject' | 'minutes'>;

/** Whose request it is, and what about: kind, minutes, item, subject. A point of order is marked. */
export const RequestMatter = ({ request, name }: { request: Matter; name?: string }) => {
  const { kind, itemId, subject, minutes } = request;
  const { t } = useTranslation('floor');
  const item = useRecords('item').find(({ id }) => id === itemId);
  const urgent = kind === 'point_of_order';
  return (
    <>
      <span className={classes.matter}>
        {name && <strong>{name}</strong>}
        <Badge
          variant={urgent ? 'filled' : 'light'}
          color={urgent ? 'accent' : 'gray'}
          leftSection={urgent ? <TriangleAlert size={14} aria-hidden /> : undefined}
          tt="none"
          size="lg"
        >
          {t(`kinds.${kind}`)}
        </Badge>
        {minutes !== null && <span className="gb-tabular">{t('wanted', { count: minutes })}</span>}
      </span>
      {item && (
        <span className={classes.requestNote}>
          {item.number ? t('forItem', { number: item.number, title: item.title }) : item.title}
        </span>
      )}
      {subject && <span>{subject}</span>}
    </>
  );
};
