import { useSearchParams } from 'react-router';

/** The panel that the address asks for (`?tab=`), as from a line of the home page; else the usual one. */
export const useWantedTab = <Tab extends string>(tabs: readonly Tab[], usual: Tab): Tab => {
  const [search] = useSearchParams();
  return tabs.find((each) => each === search.get('tab')) ?? usual;
};
