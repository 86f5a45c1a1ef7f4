import { z } from 'zod';
import { type Actor, actorKey } from '../kernel/actor.ts';
import { type Refused, refuse } from '../kernel/decision.ts';
import { FileId } from '../kernel/ids.ts';
import type { FileSummary, Files } from './events.ts';

/** E2: so many files go with one text. */
export const fileIds = z.array(FileId).max(10).default([]);

/** E2: the files of these ids, if this actor has sent them. */
export const attachedFiles = (
  files: Files,
  ids: readonly FileId[],
  actor: Actor,
): Refused | { readonly accepted: true; readonly files: readonly FileSummary[] } => {
  const found: FileSummary[] = [];
  for (const id of new Set(ids)) {
    const file = files.all.get(id);
    if (file?.sender !== actorKey(actor)) return refuse('file.unknown', { fileId: id });
    const { sha256, sender, ...summary } = file;
    found.push(summary);
  }
  return { accepted: true, files: found };
};
