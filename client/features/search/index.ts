export { fromAddress, toAddress } from './asked.ts';
export { closeSearch, openSearch } from './opened.ts';
export { RoomSearch, SearchSwitch, useSearching } from './room-search.tsx';
export { SearchBox } from './search-box.tsx';
export { SearchPanel } from './search-panel.tsx';
