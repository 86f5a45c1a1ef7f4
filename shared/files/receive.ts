import { z } from 'zod';
import { documentName } from '../documents/fields.ts';
import { FORMATS } from '../documents/labels.ts';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { FileId } from '../kernel/ids.ts';

/** E1: the server has received, checked and kept a file for somebody. */
export const receiveFile = registerCommand({
  type: 'file.receive',
  roles: ['system'],
  payload: z.strictObject({
    id: FileId,
    name: documentName,
    format: z.enum(FORMATS),
    size: z.int().positive(),
    pages: z.int().positive().nullable(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sender: z.string().min(1).max(60),
  }),
  decide({ files }, file) {
    if (files.all.has(file.id)) return refuse('file.already_received', { name: file.name });
    return accept({ type: 'file.received', file });
  },
});
