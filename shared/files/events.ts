import type { Format } from '../documents/labels.ts';
import type { RegisterEvent } from '../events.ts';
import type { Evolve } from '../kernel/evolve.ts';
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

export type FileEvent = { readonly type: 'file.received'; readonly file: ReceivedFile };

export type Files = LongMap<FileId, ReceivedFile>;

export const initialFiles: Files = LongMap.empty();

export const evolveFiles: Evolve<Files, RegisterEvent> = (files, event) =>
  event.type === 'file.received' ? files.with(event.file.id, event.file) : files;
