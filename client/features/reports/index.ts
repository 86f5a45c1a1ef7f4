export { FiguresPanel } from './figures-panel.tsx';
export { ItemFigures } from './item-figures.tsx';
export { ShownFigures, useShownFigures } from './shown-figures.tsx';
export { useFiguresAsked } from './use-figures-asked.ts';
