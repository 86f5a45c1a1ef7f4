import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import type { z } from 'zod';
import { documentName } from '../../shared/documents/fields.ts';
import type { Format } from '../../shared/documents/labels.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import { checkContent, claimedFormat } from '../documents/check-content.ts';
import type { ArrivedFile, DocumentStore } from '../documents/store.ts';

interface Claim<About> {
  /** What was said of it besides. */
  readonly about: About;
  readonly name: string;
  readonly format: Format;
}

interface Received<About> {
  readonly claim: Claim<About>;
  readonly pages: number | null;
  readonly file: ArrivedFile;
}

interface Receiving<About> {
  readonly store: DocumentStore;
  readonly maxBytes: number;
  /** What the field `about` has to say, as JSON, before the file. */
  readonly about: z.ZodType<About>;
}

const ABOUT_MAX_BYTES = 64 * 1024;
const MEGABYTE = 1024 * 1024;

const readAbout = <About>(schema: z.ZodType<About>, text: string): About | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** What the file claims to be, before a byte of it is written. */
const claimOf = <About>(
  about: About | null,
  { filename, mimeType }: busboy.FileInfo,
): Outcome<Claim<About>> => {
  const name = documentName.safeParse(filename);
  if (about === null || !name.success) return no('request.malformed', { field: about ? 'name' : 'about' });
  const format = claimedFormat(name.data, mimeType);
  return format ? yes({ about, name: name.data, format }) : no('document.type_unknown');
};

const tooLarge = (maxBytes: number) => no('document.too_large', { maximum: Math.floor(maxBytes / MEGABYTE) });

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

const judge = async <About>(
  claim: Claim<About>,
  file: ArrivedFile,
  cut: boolean,
  maxBytes: number,
): Promise<Outcome<Received<About>>> => {
  if (cut) return tooLarge(maxBytes);
  if (file.size === 0) return no('document.empty');
  const checked = await checkContent(file.path, claim.format);
  return checked.ok ? yes({ claim, pages: checked.value, file }) : checked;
};

/** Takes the file in and looks at what it is; of what is not taken nothing stays. */
const take = async <About>(
  claim: Claim<About>,
  stream: Readable & { truncated?: boolean },
  { store, maxBytes }: Receiving<About>,
): Promise<Outcome<Received<About>>> => {
  let file: ArrivedFile;
  try {
    file = await store.receive(stream);
  } catch (error) {
    if (isFull(error)) return no('document.disk_full');
    throw error;
  }
  let outcome: Outcome<Received<About>> = no('server.failed');
  try {
    outcome = await judge(claim, file, stream.truncated === true, maxBytes);
  } finally {
    if (!outcome.ok) await file.release();
  }
  return outcome;
};

const multipart = ({ headers }: Request, maxBytes: number): busboy.Busboy | null => {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 1, parts: 2, fileSize: maxBytes, fieldSize: ABOUT_MAX_BYTES },
    });
  } catch {
    return null;
  }
};

/** The one file of a multipart request, checked and on the disk. */
export const receiveDocument = <About>(
  request: Request,
  receiving: Receiving<About>,
): Promise<Outcome<Received<About>>> => {
  const { maxBytes } = receiving;
  // The form around the file takes a little; what is far over the limit is not even read.
  if (Number(request.get('content-length') ?? 0) > maxBytes + 2 * ABOUT_MAX_BYTES)
    return Promise.resolve(tooLarge(maxBytes));
  const parser = multipart(request, maxBytes);
  if (!parser) return Promise.resolve(no('request.malformed'));
  return new Promise((resolve, reject) => {
    let about: About | null = null;
    let taking = false;
    /** Whatever still comes is let go by, so that the answer can be read. */
    const letGoBy = () => {
      request.unpipe(parser);
      request.resume();
    };
    const settle = (outcome: Outcome<Received<About>>) => {
      letGoBy();
      resolve(outcome);
    };
    const fail = (error: unknown) => {
      letGoBy();
      // A form that ends too early is the sender's, or the line's; everything else is ours.
      if (request.complete) reject(error);
      else resolve(no('request.malformed'));
    };
    parser.on('field', (name, text) => {
      if (name === 'about') about = readAbout(receiving.about, text);
    });
    parser.on('file', (_field, stream, info) => {
      taking = true;
      const claim = claimOf(about, info);
      if (claim.ok) return void take(claim.value, stream, receiving).then(settle, fail);
      stream.on('error', () => undefined).resume();
      settle(claim);
    });
    parser.on('error', () => taking || settle(no('request.malformed')));
    parser.on('close', () => taking || settle(no('request.malformed', { field: 'file' })));
    // Cut off in the middle: the file's stream breaks off too, and its beginning is removed.
    request.on('close', () => request.complete || parser.destroy());
    request.pipe(parser);
  });
};
