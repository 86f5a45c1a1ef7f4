import type { z } from 'zod';
import type { AttachRequest } from '../../shared/documents/attach.ts';
import type { FileSummary } from '../../shared/files/events.ts';
import type { DocumentId, FileId, MeetingId } from '../../shared/kernel/ids.ts';
import { answerOf, type HttpAnswer } from './ask.ts';

const documentsPath = (handle: string, meetingId: MeetingId) =>
  `/api/s/${encodeURIComponent(handle)}/meetings/${encodeURIComponent(meetingId)}/documents`;

/** Where a document is: its pages for the reader in the room, or the file to keep. */
export const documentPath = (
  handle: string,
  meetingId: MeetingId,
  documentId: DocumentId,
  part: 'pages' | 'file',
): string => `${documentsPath(handle, meetingId)}/${encodeURIComponent(documentId)}/${part}`;

interface Upload {
  readonly about: z.input<typeof AttachRequest>;
  readonly file: File;
  readonly signal: AbortSignal;
  /** How much of it is sent, 0-1. */
  readonly onShare: (share: number) => void;
}

interface Sending {
  readonly path: string;
  readonly about: unknown;
  readonly file: File;
  readonly signal: AbortSignal;
  readonly onShare: (share: number) => void;
}

/** Sends a file. Not by `fetch`, which does not say how far it is; it takes as long as the line needs. */
const send = <Answer>({ path, about, file, signal, onShare }: Sending): Promise<HttpAnswer<Answer>> =>
  new Promise((resolve) => {
    const form = new FormData();
    // First what it is: the server reads in order, and takes no file that it knows nothing of.
    form.append('about', JSON.stringify(about));
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.open('POST', path);
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total ? loaded / total : 0));
    const lost = () => resolve({ ok: false, error: { code: 'unreachable' } });
    for (const way of ['error', 'abort', 'timeout'] as const) request.addEventListener(way, lost);
    request.addEventListener('load', () => resolve(answerOf(request.status, request.response)));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });

/** Sends a file onto an item of the agenda. */
export const uploadDocument = (
  handle: string,
  meetingId: MeetingId,
  upload: Upload,
): Promise<HttpAnswer<Record<string, never>>> => send({ path: documentsPath(handle, meetingId), ...upload });

const filesPath = (handle: string, meetingId: MeetingId) =>
  `/api/s/${encodeURIComponent(handle)}/meetings/${encodeURIComponent(meetingId)}/files`;

/** Sends a file that is to be attached to a proposal or an answer. */
export const uploadFile = (
  handle: string,
  meetingId: MeetingId,
  upload: Omit<Upload, 'about'>,
): Promise<HttpAnswer<FileSummary>> => send({ path: filesPath(handle, meetingId), about: {}, ...upload });

/** Where a file that is attached to something can be had. */
export const filePath = (handle: string, meetingId: MeetingId, fileId: FileId): string =>
  `${filesPath(handle, meetingId)}/${encodeURIComponent(fileId)}`;
