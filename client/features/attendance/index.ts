export { AttendanceCount } from './attendance-count.tsx';
export { AttendanceList } from './attendance-list.tsx';
export { countOf } from './count.ts';
export { PresenceCard } from './presence-card.tsx';
export { QuorumForm } from './quorum-form.tsx';
export { RollcallCard, useRollcallAsked } from './rollcall-card.tsx';
