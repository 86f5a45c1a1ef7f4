import { useTranslation } from 'react-i18next';
import { type ProposalState, STATES } from '../../../shared/proposals/life.ts';

const isProposalState = (state: string): state is ProposalState =>
  (STATES as readonly string[]).includes(state);

/** The word for the state of a thing, as its own screens say it. */
export const useStateWord = () => {
  const { t } = useTranslation('proposals');
  return (state: string): string => (isProposalState(state) ? t(`states.${state}`) : state);
};
