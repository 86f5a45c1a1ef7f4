import { Badge } from '@mantine/core';
import { Check, Clock3, type LucideIcon, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Standing } from './standing.ts';

const SIGNS: Record<Standing, LucideIcon> = {
  unconfirmed: Clock3,
  amended: RotateCcw,
  confirmed: Check,
  withdrawn: Undo2,
};

/** How far a resolution has come: sign, word and colour. */
export const StandingBadge = ({ standing }: { standing: Standing }) => {
  const { t } = useTranslation('minutes');
  const Sign = SIGNS[standing];
  return (
    <Badge
      component="span"
      size="lg"
      variant="light"
      tt="none"
      color={standing === 'confirmed' ? 'green' : standing === 'amended' ? 'accent' : 'gray'}
      leftSection={<Sign size={14} aria-hidden />}
    >
      {t(`standing.${standing}`)}
    </Badge>
  );
};
