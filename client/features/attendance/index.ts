export { AttendanceCount } from './attendance-count.tsx';
export { AttendanceList } from './attendance-list.tsx';
export { countOf } from './count.ts';
