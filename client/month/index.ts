export { dayText } from './day-text.ts';
export { MeetingTools } from './meeting-tools.tsx';
export { NextDialog } from './next-dialog.tsx';
export { TimetableLine } from './timetable-line.tsx';
