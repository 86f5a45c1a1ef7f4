import { type Request, type RequestHandler, Router } from 'express';
import type { PayloadOf } from '../../shared/commands.ts';
import { AttachRequest } from '../../shared/documents/attach.ts';
import { findDocument, mayDownload } from '../../shared/documents/clearance.ts';
import type { AgendaDocument } from '../../shared/documents/events.ts';
import { documentWriters } from '../../shared/documents/fields.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import { DocumentId, MeetingId } from '../../shared/kernel/ids.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { answering, part, refuse } from './answer.ts';
import { signedIn } from './asker.ts';
import { receiveDocument } from './receive-document.ts';
import { sendFile } from './send-file.ts';
import type { HttpWorld } from './world.ts';

type Sender = PayloadOf<'document.attach'>['sender'];

const senderOf = ({ actor, companionOnly }: Session): Sender | null => {
  const role = documentWriters.find((each) => each === actor.role);
  return role && 'accountId' in actor && !companionOnly ? { role, accountId: actor.accountId } : null;
};

const refusedWith = ({ code, params }: Refusal): Outcome<never> => {
  if (code === 'server.not_saved' || code === 'server.failed') return no(code);
  return no('document.refused', { ...params, refusal: code });
};

/** U1: a file comes in and stands under its item, or nothing of it stays. */
const attach =
  ({ meetings, documents, settings }: HttpWorld) =>
  async (session: Session, request: Request): Promise<Outcome<unknown>> => {
    const sender = senderOf(session);
    if (!sender) return no('session.not_allowed');
    const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
    if (!meetingId.success || !meetings.state(meetingId.data)) return no('request.not_found');
    const received = await receiveDocument(request, {
      store: documents,
      maxBytes: settings.documentMaxBytes,
      about: AttachRequest,
    });
    if (!received.ok) return received;
    const {
      claim: { about, ...named },
      pages,
      file,
    } = received.value;
    try {
      await file.keep();
      const { sha256, size } = file;
      const answer = await meetings.attach(meetingId.data, {
        ...about,
        ...named,
        pages,
        sha256,
        size,
        sender,
      });
      return answer.ok ? yes({}) : refusedWith(answer.refusal);
    } finally {
      await file.release();
    }
  };

/** The document of the address, if the asker may know of it. */
const documentOf = ({ meetings }: HttpWorld, { actor }: Session, request: Request): AgendaDocument | null => {
  const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
  const documentId = DocumentId.safeParse(part(request, 'documentId'));
  const state = meetingId.success ? meetings.state(meetingId.data) : undefined;
  if (!state || !documentId.success) return null;
  return findDocument(state, documentId.data, actor) ?? null;
};

/** Whether the address was typed, or followed as a link, instead of being read by a page of ours. */
const isVisit = (request: Request): boolean => (request.get('sec-fetch-mode') ?? '') === 'navigate';

/** The routes of documents, under `/s/:handle/meetings/:meetingId/documents`. */
export const documents = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });

  const serving =
    (may: (document: AgendaDocument, session: Session, request: Request) => boolean): RequestHandler =>
    async (request, response) => {
      const found = await signedIn(world, (session) => {
        const document = documentOf(world, session, request);
        if (!document) return no('request.not_found');
        return may(document, session, request) ? yes(document) : no('session.not_allowed');
      })(request, response);
      if (found.ok) await sendFile(world.documents, response, found.value as AgendaDocument);
      else refuse(response, found.error);
    };

  router.post('/', answering(signedIn(world, attach(world))));
  router.get(
    '/:documentId/pages',
    serving(
      (document, { actor }, request) =>
        document.format === 'pdf' && (mayDownload(document, actor) || !isVisit(request)),
    ),
  );
  router.get(
    '/:documentId/file',
    serving((document, { actor }) => mayDownload(document, actor)),
  );
  return router;
};
