import { useEffect } from 'react';
import { closeSearch, useSearching } from '../../features/search/index.ts';

/** Whether the search stands beside the stage: what is opened or presented after it takes its place. */
export const useSearchBeside = (comes: string | undefined): boolean => {
  const searching = useSearching();
  useEffect(() => {
    if (comes) closeSearch();
  }, [comes]);
  return searching;
};
