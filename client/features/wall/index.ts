export { useSeatActions } from './use-seat-actions.ts';
export { Wall } from './wall.tsx';
