export { MeetingTools } from './meeting-tools.tsx';
export { NeedsButton } from './needs-button.tsx';
export { NeedsList } from './needs-list.tsx';
export { TimetableLine } from './timetable-line.tsx';
