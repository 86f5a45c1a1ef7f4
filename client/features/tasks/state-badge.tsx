import { Check, CircleDashed, Clock3, Eye, type LucideIcon, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TaskState } from '../../../shared/tasks/life.ts';
import { StandBadge } from '../../entries/index.ts';

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
  return (
    <StandBadge sign={SIGNS[state]} colour={COLOURS[state]}>
      {t(`states.${state}`)}
    </StandBadge>
  );
};
