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

/** Sends the bytes, the whole or a range of them, so that no browser takes them for anything but a file. */
export const sendFile = (
  { folder }: Pick<DocumentStore, 'folder'>,
  response: Response,
  { name, format, sha256 }: KeptFile,
): Promise<void> =>
  new Promise((resolve, reject) => {
    response.attachment(name);
    response.set({ 'Content-Type': MEDIA_TYPES[format], 'Content-Security-Policy': POLICY });
    const options = { root: folder, cacheControl: false, lastModified: false };
    response.sendFile(sha256, options, (error) => {
      // A reader that goes away in the middle is nobody's fault.
      if (isBeyondTheEnd(error)) response.status(416).end();
      else if (error && !response.headersSent) reject(error);
      else resolve();
    });
  });
