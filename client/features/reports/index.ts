export { FiguresPanel } from './figures-panel.tsx';
export { ItemFigures } from './item-figures.tsx';
