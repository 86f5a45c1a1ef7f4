import { Check, Clock3, type LucideIcon, RotateCcw, Send, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../shared/proposals/life.ts';
import { StandBadge } from '../../entries/index.ts';

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
  return (
    <StandBadge sign={SIGNS[state]} colour={COLOURS[state]}>
      {t(`states.${state}`)}
    </StandBadge>
  );
};
