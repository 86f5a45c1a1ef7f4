import type { DXT } from 'docxtemplater';
import { strFromU8, unzipSync } from 'fflate';
import { type Tags, unknownTags } from '../../../shared/papers/template/placeholders.ts';
import type { TemplateFault } from '../../../shared/papers-contract.ts';
import { readDocx } from '../docx/read.ts';
import { openTemplate } from './fill.ts';

const QUOTED_MAX = 120;

interface Complaint {
  readonly properties?: {
    readonly errors?: readonly Complaint[];
    readonly xtag?: string;
    readonly context?: string;
    readonly explanation?: string;
  };
}

/** Parts that are programs, or bring them. */
const isMacro = (name: string): boolean => /vba|activeX|embeddings\/.*\.bin$/i.test(name);

/** Relations to something outside of the file, other than a link that a reader may press. */
const fetched = (relations: string): string[] =>
  [...relations.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) =>
    /TargetMode="External"/.test(relation) && !/relationships\/hyperlink"/.test(relation)
      ? [/Target="([^"]*)"/.exec(relation)?.[1] ?? '']
      : [],
  );

const foreignParts = (file: Uint8Array): TemplateFault[] => {
  const names: string[] = [];
  const relations = unzipSync(file, {
    filter: ({ name }) => {
      names.push(name);
      return name.endsWith('.rels');
    },
  });
  return [
    ...names.filter(isMacro).map((tag): TemplateFault => ({ kind: 'macro', tag, text: '' })),
    ...Object.values(relations)
      .flatMap((bytes) => fetched(strFromU8(bytes)))
      .map((tag): TemplateFault => ({ kind: 'external', tag, text: '' })),
  ];
};

/** The placeholders of a part of the text, those of a list within it. */
const tagsOf = (parts: readonly DXT.Part[]): Tags => {
  const tags = new Map<string, Tags>();
  for (const { type, value, subparsed } of parts) {
    if (type !== 'placeholder') continue;
    const within = tagsOf((subparsed as DXT.Part[] | undefined) ?? []);
    tags.set(value, { ...tags.get(value), ...within });
  }
  return Object.fromEntries(tags);
};

/** Listens to what is found while a template is compiled, file by file. */
const reader = (found: Tags[]): DXT.Module => ({
  name: 'reader',
  set({ inspect }: { inspect?: { postparsed?: readonly DXT.Part[] } }) {
    if (inspect?.postparsed) found.push(tagsOf(inspect.postparsed));
  },
});

const complaintsOf = (error: unknown): readonly Complaint[] => {
  const { properties } = error as Complaint;
  return properties?.errors ?? [error as Complaint];
};

/**
 * V11: what stands against a file as a template, in the order of its text; none: it can be filled.
 * @throws UnreadableDocx when it is no DOCX
 */
export const checkTemplate = (file: Uint8Array): readonly TemplateFault[] => {
  const texts = readDocx(file).paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
  const around = (tag: string): string =>
    texts
      .find((text) =>
        ['', '#', '^', '/'].some((sign) =>
          text.replace(/\s/g, '').includes(`{${sign}${tag.replace(/\s/g, '')}}`),
        ),
      )
      ?.slice(0, QUOTED_MAX) ?? '';
  const foreign = foreignParts(file);
  if (foreign.length > 0) return foreign;
  const found: Tags[] = [];
  try {
    openTemplate(file, [reader(found)]);
  } catch (error) {
    return complaintsOf(error).map(({ properties }) => {
      const tag = properties?.xtag ?? '';
      return {
        kind: 'malformed',
        tag,
        text: properties?.context ?? (around(tag) || properties?.explanation) ?? '',
      };
    });
  }
  return found
    .flatMap((tags) => unknownTags(tags))
    .map((tag) => ({ kind: 'unknown', tag, text: around(tag) }));
};
