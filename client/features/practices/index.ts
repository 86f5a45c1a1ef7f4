export { PracticesPanel } from './practices-panel.tsx';
