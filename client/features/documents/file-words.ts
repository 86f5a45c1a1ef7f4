import { numberText } from '../../ui/format.ts';

const KILOBYTE = 1024;

/** `840 KB`, `1,2 MB`: as people speak of files. */
export const sizeText = (bytes: number, language: string): string => {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  if (kilobytes < KILOBYTE) return `${numberText(kilobytes, language)} KB`;
  return `${numberText(Math.round((bytes / KILOBYTE / KILOBYTE) * 10) / 10, language)} MB`;
};
