import { useTranslation } from 'react-i18next';
import { type ProposalState, STATES } from '../../../shared/proposals/life.ts';
import { RECORD_STATES } from '../../../shared/record/events.ts';
import {
  type FoundRecordState,
  RESOLUTION_STATES,
  type ResolutionState,
} from '../../../shared/search/contract.ts';
import { STATES as TASK_STATES, type TaskState } from '../../../shared/tasks/life.ts';

const OWN_STATES: readonly (ResolutionState | FoundRecordState)[] = [
  ...RESOLUTION_STATES,
  ...RECORD_STATES.map((state): FoundRecordState => `minutes_${state}`),
];

const isOf = <State extends string>(states: readonly State[], state: string): state is State =>
  (states as readonly string[]).includes(state);

/** The word for the state of a thing, as its own screens say it. */
export const useStateWord = () => {
  const { t } = useTranslation('proposals');
  const { t: search } = useTranslation('search');
  const { t: tasks } = useTranslation('tasks');
  return (state: string): string => {
    if (isOf<ProposalState>(STATES, state)) return t(`states.${state}`);
    const ofTask = state.replace(/^task_/, '');
    if (ofTask !== state && isOf<TaskState>(TASK_STATES, ofTask)) return tasks(`states.${ofTask}`);
    return isOf(OWN_STATES, state) ? search(`states.${state}`) : state;
  };
};
