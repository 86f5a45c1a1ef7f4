import { Badge } from '@mantine/core';
import { Check, Clock3, type LucideIcon, RotateCcw, Send, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../shared/proposals/life.ts';

const SIGNS: Record<ProposalState, LucideIcon> = {
  draft: Send,
  submitted: Send,
  received: Clock3,
  in_progress: Clock3,
  reopened: RotateCcw,
  answered: Check,
  refused: X,
  confirmed: Check,
  withdrawn: Undo2,
};

const COLOURS: Partial<Record<ProposalState, string>> = {
  answered: 'green',
  confirmed: 'green',
  reopened: 'accent',
};

/** The state of a proposal: sign, word and colour. */
export const StateBadge = ({ state }: { state: ProposalState }) => {
  const { t } = useTranslation('proposals');
  const Sign = SIGNS[state];
  return (
    <Badge
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
