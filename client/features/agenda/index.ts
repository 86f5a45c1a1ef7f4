export { AgendaNow } from './agenda-now.tsx';
export { AgendaPanel } from './agenda-panel.tsx';
