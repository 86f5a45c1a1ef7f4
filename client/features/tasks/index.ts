export { TasksPanel } from './tasks-panel.tsx';
export { useTaskCount } from './use-task-count.ts';
