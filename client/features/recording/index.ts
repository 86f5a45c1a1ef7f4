export { ConsentNote } from './consent-note.tsx';
export { RecordingMenu } from './recording-menu.tsx';
export { RecordingSign } from './recording-sign.tsx';
