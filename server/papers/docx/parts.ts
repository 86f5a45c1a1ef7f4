import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A file that is no DOCX, or one made to hurt. */
export class UnreadableDocx extends Error {
  override readonly name = 'UnreadableDocx';
}

/** Of one part, unpacked: more than any paper has. */
const PART_MAX = 24_000_000;
const PARTS =
  /^(word\/(document|styles|numbering|settings|header\d*|footer\d*)\.xml|word\/theme\/theme1\.xml|word\/_rels\/document\.xml\.rels|docProps\/app\.xml)$/;

/** The parts of a DOCX that say how it looks, as XML; read without following anything that they name. */
export const partsOf = (file: Uint8Array): ((path: string) => Element | null) => {
  let packed: Record<string, Uint8Array>;
  try {
    packed = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        if (originalSize > PART_MAX) throw new UnreadableDocx(`${name} is too large`);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableDocx ? error : new UnreadableDocx('not a zip archive');
  }
  const parsed = new Map<string, Element | null>();
  const parse = (path: string): Element | null => {
    const bytes = packed[path];
    if (!bytes) return null;
    const text = strFromU8(bytes);
    if (/<!DOCTYPE/i.test(text)) throw new UnreadableDocx(`${path} declares a document type`);
    try {
      return new DOMParser({ onError: fail }).parseFromString(text, 'text/xml').documentElement;
    } catch {
      throw new UnreadableDocx(`${path} is no XML`);
    }
  };
  return (path) => {
    if (!parsed.has(path)) parsed.set(path, parse(path));
    return parsed.get(path) ?? null;
  };
};

const fail = (level: 'warning' | 'error' | 'fatalError', message: string): void => {
  if (level !== 'warning') throw new UnreadableDocx(message);
};

/** Children that are elements, with that name if one is given: `w:p`. */
export const children = (element: Element | null | undefined, name?: string): Element[] => {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) found.push(node as Element);
  return found;
};

export const child = (element: Element | null | undefined, ...path: readonly string[]): Element | null =>
  path.reduce<Element | null>((at, name) => children(at, name)[0] ?? null, element ?? null);

/** An attribute, or undefined if there is none. */
export const attribute = (element: Element | null | undefined, name: string): string | undefined =>
  element?.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;

export const numberIn = (element: Element | null | undefined, name: string): number | undefined => {
  const value = Number.parseFloat(attribute(element, name) ?? '');
  return Number.isFinite(value) ? value : undefined;
};
