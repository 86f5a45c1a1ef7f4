import { isSameUnit } from '../../../shared/series/party.ts';
import { TURN } from '../../../shared/tasks/life.ts';
import { unitOfActor } from '../../../shared/tasks/take-step.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';

/** What stands beside the word on a tab: to a unit how many it still has to do, to the centre how many it has to check. */
export const useTaskCount = (): number => {
  const unit = unitOfActor(useIdentity().session.actor);
  return useRecords('task').filter(({ state, holder }) =>
    unit ? TURN[state] === 'lead' && isSameUnit(holder, unit) : TURN[state] === 'centre',
  ).length;
};
