import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '../../../shared/proposals/steps.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { StepHistory } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';

/** What a step was about besides its words. */
const useDetails = () => {
  const { t } = useTranslation('proposals');
  const departments = useRecords('series_department');
  const departmentName = (id: string) => departments.find((each) => each.id === id)?.name ?? id;
  return ({ details }: HistoryStep): string =>
    [
      details.departmentId && t('detail.to', { department: departmentName(details.departmentId) }),
      details.officer && t('detail.officer', { officer: details.officer }),
      details.dueOn && t('detail.due', { day: dayText(details.dueOn) }),
      details.cites && t('detail.cites', { code: details.cites }),
      details.head && t('detail.merged', { head: details.head, members: details.members }),
      details.to && t(`detail.places.${details.to as 'stage' | 'vote' | 'agenda'}`),
    ]
      .filter(Boolean)
      .join(' · ');
};

/** D8: everything that ever happened to a proposal. */
export const ProposalHistory = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const detailsOf = useDetails();
  return <StepHistory steps={proposal.steps} nameOf={(step) => t(`steps.${step}`)} detailsOf={detailsOf} />;
};
