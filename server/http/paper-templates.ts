import { Readable } from 'node:stream';
import { type Request, Router, raw } from 'express';
import { z } from 'zod';
import { documentName } from '../../shared/documents/fields.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import { PAPER_KINDS } from '../../shared/papers/rule-set.ts';
import { paperReaders, type TemplateCheck } from '../../shared/papers-contract.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { MEDIA_TYPES } from '../documents/check-content.ts';
import { answering, part } from './answer.ts';
import { signedIn } from './asker.ts';
import type { HttpWorld } from './world.ts';

const TEMPLATE_MAX = '5mb';

const Query = z.strictObject({ name: documentName });

/** Keeps the file, and has the office stand on it; one that the office does not take is not kept. */
const keep = async (
  { documents, office }: HttpWorld,
  bytes: Uint8Array,
  template: { readonly seriesId: string; readonly kind: string; readonly name: string },
): Promise<Outcome<TemplateCheck>> => {
  const file = await documents.receive(Readable.from([Buffer.from(bytes)]));
  try {
    await file.keep();
    const { size, sha256 } = file;
    const answer = await office.submit({
      actor: { role: 'system' },
      id: office.newId(),
      type: 'template.receive',
      payload: { ...template, size, sha256 },
    });
    return answer.ok || answer.refusal.code === 'template.already_received'
      ? yes({ faults: [] })
      : no('server.failed');
  } finally {
    await file.release();
  }
};

/** V11: takes a template if nothing stands against it. */
const receive = async (
  world: HttpWorld,
  { actor, companionOnly }: Session,
  request: Request,
): Promise<Outcome<TemplateCheck>> => {
  if (companionOnly || !paperReaders.includes(actor.role)) return no('session.not_allowed');
  const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
  const state = meetingId.success ? world.meetings.state(meetingId.data) : undefined;
  const kind = PAPER_KINDS.find((each) => each === part(request, 'kind'));
  if (!state || !kind) return no('request.not_found');
  const query = Query.safeParse(Object.fromEntries(new URL(request.url, 'http://host').searchParams));
  if (!query.success) return no('request.malformed', { field: 'name' });
  if (!(request.body instanceof Uint8Array) || request.body.length === 0) return no('document.empty');
  const bytes = Uint8Array.from(request.body);
  const faults = await world.papers.press.do({ do: 'check_template', file: bytes });
  if (!faults) return no('paper.unreadable');
  if (faults.length > 0) return yes({ faults });
  return keep(world, bytes, { seriesId: state.frame.seriesId, kind, name: query.data.name });
};

/** The office's own templates, under `/s/:handle/meetings/:meetingId/papers/templates`. */
export const paperTemplates = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  router.post(
    '/:kind',
    raw({ type: MEDIA_TYPES.docx, limit: TEMPLATE_MAX }),
    answering(signedIn(world, (session, request) => receive(world, session, request))),
  );
  return router;
};
