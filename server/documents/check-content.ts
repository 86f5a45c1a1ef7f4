import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { FORMATS, type Format } from '../../shared/documents/labels.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import { countPages } from './count-pages.ts';

/** How each format is named on the web. */
export const MEDIA_TYPES: { readonly [Name in Format]: string } = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** What browsers say of a file whose program is not installed. */
const SAYS_NOTHING = new Set([
  '',
  'application/octet-stream',
  'application/zip',
  'application/x-zip-compressed',
]);

/** The format that name and media type claim, if we take it and the two agree. */
export const claimedFormat = (name: string, mediaType: string): Format | null => {
  const format = FORMATS.find((each) => extname(name).toLowerCase() === `.${each}`);
  if (!format) return null;
  return SAYS_NOTHING.has(mediaType) || mediaType === MEDIA_TYPES[format] ? format : null;
};

/** U1: whether the bytes are what was claimed; of a PDF, how many pages. Office files with macros are another type. */
export const checkContent = async (path: string, claimed: Format): Promise<Outcome<number | null>> => {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found?.mime !== MEDIA_TYPES[claimed]) return no('document.content_wrong', { claimed });
  if (claimed !== 'pdf') return yes(null);
  const pages = await countPages(path);
  return pages === null ? no('document.unreadable') : yes(pages);
};
