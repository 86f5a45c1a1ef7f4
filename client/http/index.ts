export type { HttpAnswer, HttpError } from './ask.ts';
export { checkPaper, paperPath, sendTemplate } from './papers.ts';
export { askPlayback, recordingPath } from './recordings.ts';
export { type Administration, administration, door, session } from './requests.ts';
export { documentPath, filePath, uploadDocument, uploadFile } from './upload.ts';
export { type Asked, useAsked } from './use-asked.ts';
export { useSending } from './use-sending.ts';
