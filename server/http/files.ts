import { randomBytes } from 'node:crypto';
import { type Request, Router } from 'express';
import { z } from 'zod';
import type { ReceivedFile } from '../../shared/files/events.ts';
import { showsFile } from '../../shared/files/shows.ts';
import { actorKey, type Viewer } from '../../shared/kernel/actor.ts';
import { FileId, MeetingId } from '../../shared/kernel/ids.ts';
import { WORKERS } from '../../shared/proposals/life.ts';
import type { RegisterState } from '../../shared/register.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { answering, part, refuse } from './answer.ts';
import { signedIn } from './asker.ts';
import { receiveDocument } from './receive-document.ts';
import { sendFile } from './send-file.ts';
import type { HttpWorld } from './world.ts';

/** The register of the meeting of the address; whether the asker is of that meeting, `signedIn` has seen. */
export const registerFor = async ({ meetings, registers }: HttpWorld, request: Request) => {
  const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
  return meetingId.success && meetings.state(meetingId.data) ? registers.of(meetingId.data) : null;
};

/** E1: a file comes in, is checked and noted, or nothing of it stays. */
const receive =
  (world: HttpWorld) =>
  async (session: Session, request: Request): Promise<Outcome<unknown>> => {
    const { actor } = session;
    if (actor.role !== 'seat' && !WORKERS.includes(actor.role)) return no('session.not_allowed');
    const register = await registerFor(world, request);
    if (!register) return no('request.not_found');
    const received = await receiveDocument(request, {
      store: world.documents,
      maxBytes: world.settings.documentMaxBytes,
      about: z.strictObject({}),
    });
    if (!received.ok) return received;
    const { claim, pages, file } = received.value;
    const { name, format } = claim;
    const { sha256, size } = file;
    const id = randomBytes(9).toString('hex');
    try {
      await file.keep();
      const answer = await register.submit({
        actor: { role: 'system' },
        id: `file-${id}`,
        type: 'file.receive',
        payload: { id, name, format, size, pages, sha256, sender: actorKey(actor) },
      });
      return answer.ok ? yes({ id, name, format, size, pages }) : no('server.not_saved');
    } finally {
      await file.release();
    }
  };

/** E3: the file of the address, if the asker sees what it is attached to. */
const fileFor = (register: RegisterState, id: FileId, viewer: Viewer): ReceivedFile | null => {
  const file = register.files.all.get(id);
  if (!file) return null;
  return file.sender === actorKey(viewer) || showsFile(register, id, viewer) ? file : null;
};

/** The routes of files of a register, under `/s/:handle/meetings/:meetingId/files`. */
export const files = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  router.post('/', answering(signedIn(world, receive(world))));
  router.get('/:fileId', async (request, response) => {
    const found = await signedIn(world, async (session) => {
      const register = await registerFor(world, request);
      const id = FileId.safeParse(part(request, 'fileId'));
      const file = register && id.success ? fileFor(register.state(), id.data, session.actor) : null;
      return file ? yes(file) : no('request.not_found');
    })(request, response);
    if (found.ok) await sendFile(world.documents, response, found.value as ReceivedFile);
    else refuse(response, found.error);
  });
  return router;
};
