export { RecordPanel } from './record-panel.tsx';
export { useMinutesHead } from './use-minutes.ts';
export { UnsentRecord } from './use-outbox.ts';
