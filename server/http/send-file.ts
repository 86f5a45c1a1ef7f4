import { join } from 'node:path';
import type { Response } from 'express';
import type { Format } from '../../shared/documents/labels.ts';
import { MEDIA_TYPES } from '../documents/check-content.ts';
import type { DocumentStore } from '../documents/store.ts';

/** A file opens nothing, loads nothing and runs nothing, should a browser ever show it as a page. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

interface KeptFile {
  readonly name: string;
  readonly format: Format;
  readonly sha256: string;
}

/** A range that begins where the file has ended already. */
const isBeyondTheEnd = (error: Error | undefined): boolean =>
  error !== undefined && 'status' in error && error.status === 416;

interface Bytes {
  readonly path: string;
  readonly type: string;
  /** Under which name a browser keeps it; null: it is played in a page of ours. */
  readonly name: string | null;
}

/** Sends a file, the whole or a range of it. */
export const sendBytes = (response: Response, { path, type, name }: Bytes): Promise<void> =>
  new Promise((resolve, reject) => {
    if (name !== null) response.attachment(name);
    response.set({ 'Content-Type': type, 'Content-Security-Policy': POLICY });
    const options = { cacheControl: false, lastModified: false, dotfiles: 'allow' as const };
    response.sendFile(path, options, (error) => {
      // A reader that goes away in the middle is nobody's fault.
      if (isBeyondTheEnd(error)) response.status(416).end();
      else if (error && !response.headersSent) reject(error);
      else resolve();
    });
  });

/** Sends the bytes, the whole or a range of them, so that no browser takes them for anything but a file. */
export const sendFile = (
  { folder }: Pick<DocumentStore, 'folder'>,
  response: Response,
  { name, format, sha256 }: KeptFile,
): Promise<void> => sendBytes(response, { path: join(folder, sha256), type: MEDIA_TYPES[format], name });
