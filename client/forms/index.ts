export { AttemptNote } from './attempt-note.tsx';
export { FormFoot } from './form-foot.tsx';
export { MeetingPanel } from './meeting-panel.tsx';
export { useAct } from './use-act.ts';
export { type Attempt, type Try, useAttempt } from './use-attempt.ts';
export { useCommandForm } from './use-command-form.tsx';
export { type Draft, useDraft } from './use-draft.ts';
export { useMay } from './use-may.ts';
