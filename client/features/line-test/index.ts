export { LineTest } from './line-test.tsx';
export { LineTestBoard } from './line-test-board.tsx';
