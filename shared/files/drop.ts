import { z } from 'zod';
import type { Deadline } from '../deadlines.ts';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { FileId } from '../kernel/ids.ts';
import type { RegisterState } from '../register.ts';

/** E4: so long somebody may take to finish the text that a file was sent for. */
export const LOOSE_MS = 24 * 60 * 60 * 1000;

/** E4: what was sent and attached to nothing is not kept. */
export const dropFiles = registerCommand({
  type: 'file.drop',
  roles: ['system'],
  payload: z.strictObject({ fileIds: z.array(FileId).min(1).max(500) }),
  decide({ files }, { fileIds }, { now }) {
    for (const id of fileIds) {
      const since = files.loose.get(id);
      if (since === undefined) return refuse('file.not_loose', { fileId: id });
      if (since + LOOSE_MS > now) return refuse('file.not_due', { fileId: id });
    }
    return accept({ type: 'file.dropped', fileIds });
  },
});

/** What of the files the server does by itself. */
export const fileDeadlines = ({ files }: Pick<RegisterState, 'files'>): readonly Deadline[] =>
  [...files.loose].map(([id, since]) => ({
    at: since + LOOSE_MS,
    type: 'file.drop',
    payload: { fileIds: [id] },
  }));
