export { AccountsSection } from './accounts-section.tsx';
export { AdminPage } from './admin-page.tsx';
export { DepartmentsSection } from './departments-section.tsx';
export { MeetingsSection } from './meetings-section.tsx';
export { RosterSection } from './roster-section.tsx';
export { SeatLinksSection } from './seat-links-section.tsx';
export type { SectionProps } from './section.ts';
export { useAdministration } from './use-administration.ts';
