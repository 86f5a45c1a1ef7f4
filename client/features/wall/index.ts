export { MOST_WINDOWS } from './desk.ts';
export { DeskProvider, useDesk } from './desk-context.tsx';
export { DeskWall } from './desk-wall.tsx';
export { Preview } from './preview.tsx';
export { useSeatActions } from './use-seat-actions.ts';
export { Wall } from './wall.tsx';
export { AnotherWindow } from './windows.tsx';
