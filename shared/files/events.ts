import type { Format } from '../documents/labels.ts';
import type { RegisterEvent } from '../events.ts';
import { type Evolve, withEntry, withoutEntry } from '../kernel/evolve.ts';
import type { FileId } from '../kernel/ids.ts';
import { LongMap } from '../kernel/long-map.ts';

/** A file as it is told of; whoever sees what it is attached to may read it. */
export interface FileSummary {
  readonly id: FileId;
  readonly name: string;
  readonly format: Format;
  /** Bytes. */
  readonly size: number;
  /** Of a PDF, else null. */
  readonly pages: number | null;
}

export interface ReceivedFile extends FileSummary {
  /** Under this name the server keeps it, in hex. */
  readonly sha256: string;
  /** Who sent it (`actorKey`): nobody else can attach it. */
  readonly sender: string;
}

export type FileEvent =
  | { readonly type: 'file.received'; readonly file: ReceivedFile }
  | { readonly type: 'file.dropped'; readonly fileIds: readonly FileId[] };

export interface Files {
  /** All that were ever received and are still kept, and those that are not: they stay as null. */
  readonly all: LongMap<FileId, ReceivedFile | null>;
  /** Those attached to nothing yet, and when they came, ms. */
  readonly loose: ReadonlyMap<FileId, number>;
}

export const initialFiles: Files = { all: LongMap.empty(), loose: new Map() };

/** What an event attaches files to bears them as `files`, itself or in its answer. */
const attachedBy = (event: RegisterEvent): readonly FileSummary[] => {
  if ('files' in event) return event.files;
  return 'answer' in event && typeof event.answer === 'object' ? event.answer.files : [];
};

export const evolveFiles: Evolve<Files, RegisterEvent> = (files, event, { at }) => {
  switch (event.type) {
    case 'file.received':
      return {
        all: files.all.with(event.file.id, event.file),
        loose: withEntry(files.loose, event.file.id, at),
      };
    case 'file.dropped':
      return {
        all: event.fileIds.reduce((all, id) => all.with(id, null), files.all),
        loose: event.fileIds.reduce(withoutEntry<FileId, number>, files.loose),
      };
    default: {
      const attached = attachedBy(event).filter(({ id }) => files.loose.has(id));
      if (attached.length === 0) return files;
      return { ...files, loose: attached.reduce((loose, { id }) => withoutEntry(loose, id), files.loose) };
    }
  }
};
