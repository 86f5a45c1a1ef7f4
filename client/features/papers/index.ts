export { PapersPanel } from './papers-panel.tsx';
