import { Badge } from '@mantine/core';
import { Check, CircleDashed, Clock3, Eye, type LucideIcon, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TaskState } from '../../../shared/tasks/life.ts';

const SIGNS: Record<TaskState, LucideIcon> = {
  new: CircleDashed,
  assigned: CircleDashed,
  in_progress: Clock3,
  returned: RotateCcw,
  reported: Eye,
  accepted: Check,
  cancelled: X,
};

const COLOURS: Partial<Record<TaskState, string>> = { accepted: 'green', returned: 'accent' };

/** The state of a task: sign, word and colour. */
export const StateBadge = ({ state }: { state: TaskState }) => {
  const { t } = useTranslation('tasks');
  const Sign = SIGNS[state];
  return (
    <Badge
      flex="none"
      component="span"
      size="lg"
      variant="light"
      tt="none"
      color={COLOURS[state] ?? 'gray'}
      leftSection={<Sign size={14} aria-hidden />}
    >
      {t(`states.${state}`)}
    </Badge>
  );
};
