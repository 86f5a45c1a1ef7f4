import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Request, type Response, Router, raw } from 'express';
import { z } from 'zod';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { numberedPapers } from '../../shared/numbers/numbered.ts';
import { officeOf } from '../../shared/office/events.ts';
import { type Brief, PaperDetails } from '../../shared/papers/brief.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { type ProposalLine, proposalLines } from '../../shared/papers/proposal-lines.ts';
import { PAPER_KINDS, type PaperKind, type RuleSet } from '../../shared/papers/rule-set.ts';
import { templateContent } from '../../shared/papers/template/content.ts';
import { templateKey } from '../../shared/papers/template/events.ts';
import {
  PAPER_FORMATS,
  type PaperChoices,
  type PaperFormat,
  paperReaders,
} from '../../shared/papers-contract.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { MEDIA_TYPES } from '../documents/check-content.ts';
import { answering, part, refuse } from './answer.ts';
import { signedIn } from './asker.ts';
import { paperTemplates } from './paper-templates.ts';
import type { HttpWorld } from './world.ts';

const CHECKED_MAX = '20mb';
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
/** A browser's own viewer of PDF does not start in a sandbox. */
const SHOWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const Query = PaperDetails.extend({
  ruleSet: z.string().max(20),
  format: z.enum(PAPER_FORMATS).optional(),
  /** `own`: DOCX by the office's template, where there is one (V10). */
  look: z.enum(['rules', 'own']).default('rules'),
  /** PDF only: shown by the browser, to be printed. */
  show: z.literal('here').optional(),
});

/** Names of files in plain letters: they go through mail programs and old disks. */
const FILE_NAMES: { readonly [Kind in PaperKind]: string } = {
  minutes: 'bien-ban',
  conclusion: 'thong-bao-ket-luan',
  attendance: 'danh-sach-diem-cau',
  proposals: 'de-xuat-va-tra-loi',
  votes: 'ket-qua-bieu-quyet',
};

interface Ordered {
  readonly meetingId: MeetingId;
  readonly state: MeetingState;
  readonly proposals: readonly ProposalLine[];
  readonly ruleSet: RuleSet;
  readonly query: z.output<typeof Query>;
}

/** The meeting and the wishes of an address, if the asker may have its papers. */
const ordered = async (
  { meetings, registers, papers }: HttpWorld,
  { actor, companionOnly }: Session,
  request: Request,
): Promise<Outcome<Ordered>> => {
  if (companionOnly || !paperReaders.includes(actor.role)) return no('session.not_allowed');
  const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
  const state = meetingId.success ? meetings.state(meetingId.data) : undefined;
  if (!state) return no('request.not_found');
  const query = Query.safeParse(Object.fromEntries(new URL(request.url, 'http://host').searchParams));
  if (!query.success)
    return no('request.malformed', { field: query.error.issues[0]?.path.join('.').slice(0, 80) ?? '' });
  const ruleSet = papers.settings.ruleSets.get(query.data.ruleSet);
  if (!ruleSet || !meetingId.success) return no('request.malformed', { field: 'ruleSet' });
  const register = await registers.of(meetingId.data);
  const proposals = register ? proposalLines(register.state(), meetingId.data, state) : [];
  return yes({ meetingId: meetingId.data, state, proposals, ruleSet, query: query.data });
};

const briefOf = (
  { people, papers, office }: HttpWorld,
  { meetingId, state, proposals, ruleSet, query }: Ordered,
): Brief => {
  const { particulars, numbers } = office.state();
  const { format, look, show, ruleSet: id, ...details } = query;
  const accounts = people.accounts();
  const nameOf = (role: 'chair' | 'deputy' | 'minute_taker') =>
    accounts.find((each) => each.role === role)?.name;
  return {
    state,
    proposals,
    ruleSet,
    office: officeOf(particulars, state.frame.seriesId) ?? papers.settings.office,
    phrases: papers.settings.phrases,
    details,
    numbered: numberedPapers(numbers, meetingId, ruleSet.id),
    names: { chair: nameOf('chair'), deputy: nameOf('deputy'), minute_taker: nameOf('minute_taker') },
    now: papers.now(),
  };
};

const send = (response: Response, bytes: Uint8Array, name: string, type: string): void => {
  response.attachment(name).set({ 'Content-Type': type, 'Content-Security-Policy': POLICY });
  response.send(Buffer.from(bytes));
};

/** A PDF of our own making, which the browser shows and prints. */
const show = (response: Response, bytes: Uint8Array, name: string): void => {
  response.set({
    'Content-Type': MEDIA_TYPES.pdf,
    'Content-Disposition': `inline; filename="${name}"`,
    'Content-Security-Policy': SHOWN_POLICY,
  });
  response.send(Buffer.from(bytes));
};

/** What everybody in the meeting may read of its log, with the seal that the journal can be held against. */
const extractOf = ({ frame, log }: MeetingState): string =>
  `${JSON.stringify(
    {
      meeting: { title: frame.title, code: frame.code, openedAt: frame.openedAt, closedAt: frame.closedAt },
      seal: frame.seal,
      lines: log.filter(({ centreOnly }) => !centreOnly),
    },
    null,
    2,
  )}\n`;

const choicesOf = ({ papers: { settings } }: HttpWorld): PaperChoices => ({
  ruleSets: [...settings.ruleSets.values()].map(
    ({ id, version, name, source, spelling, number, letters, papers }) => ({
      id,
      version,
      name,
      source,
      spelling,
      number,
      letters,
      papers,
    }),
  ),
});

/** V10: the office's own template of a kind, if it is wished for and there is one. */
const templateOf = async ({ office, documents }: HttpWorld, { state, query }: Ordered, kind: PaperKind) => {
  const { seriesId } = state.frame;
  const found = query.look === 'own' && office.state().templates.get(templateKey({ seriesId, kind }));
  return found ? Uint8Array.from(await readFile(join(documents.folder, found.sha256))) : null;
};

const printed = async (
  world: HttpWorld,
  order: Ordered,
  kind: PaperKind,
  format: PaperFormat,
): Promise<Uint8Array> => {
  const { press } = world.papers;
  const brief = briefOf(world, order);
  const file = format === 'docx' ? await templateOf(world, order, kind) : null;
  return file
    ? press.do({ do: 'fill', file, content: templateContent(brief, kind) })
    : press.do({ do: 'print', paper: composePaper(brief, kind), ruleSet: order.ruleSet, format });
};

/** One paper in one format. */
const givePaper = async (world: HttpWorld, order: Ordered, request: Request, response: Response) => {
  const { state, ruleSet, query } = order;
  const { format, letter } = query;
  const kind = PAPER_KINDS.find((each) => each === part(request, 'kind'));
  if (!kind) return no('request.not_found');
  if (!format) return no('request.malformed', { field: 'format' });
  if (letter && !ruleSet.papers[kind].letters.includes(letter))
    return no('request.malformed', { field: 'letter' });
  const bytes = await printed(world, order, kind, format);
  const name = `${state.frame.code}-${FILE_NAMES[kind]}-${ruleSet.id}.${format}`;
  if (query.show && format === 'pdf') show(response, bytes, name);
  else send(response, bytes, name, MEDIA_TYPES[format]);
  return yes({});
};

/** All papers in all formats, with the log and a manifest. */
const giveBundle = async (world: HttpWorld, order: Ordered, _request: Request, response: Response) => {
  const { state, ruleSet } = order;
  const brief = briefOf(world, order);
  const own = await Promise.all(
    PAPER_KINDS.map(async (kind) => {
      const file = await templateOf(world, order, kind);
      return file ? [[FILE_NAMES[kind], { file, content: templateContent(brief, kind) }] as const] : [];
    }),
  );
  const zip = await world.papers.press.do({
    do: 'bundle',
    templates: Object.fromEntries(own.flat()),
    papers: Object.fromEntries(PAPER_KINDS.map((kind) => [FILE_NAMES[kind], composePaper(brief, kind)])),
    ruleSet,
    texts: { 'trich-nhat-ky.json': extractOf(state) },
    about: { meeting: { title: state.frame.title, code: state.frame.code }, madeAt: brief.now },
    madeAt: brief.now,
  });
  send(response, zip, `${state.frame.code}-van-ban-${ruleSet.id}.zip`, 'application/zip');
  return yes({});
};

/** V8: what a DOCX departs in; nothing of it is kept. */
const checkFile = async (world: HttpWorld, session: Session, request: Request): Promise<Outcome<unknown>> => {
  const order = await ordered(world, session, request);
  if (!order.ok) return order;
  if (!(request.body instanceof Uint8Array) || request.body.length === 0) return no('document.empty');
  const { ruleSet } = order.value;
  const departures = await world.papers.press.do({
    do: 'check',
    file: Uint8Array.from(request.body),
    ruleSet,
  });
  return departures ? yes({ departures }) : no('paper.unreadable');
};

/** The routes of official papers, under `/s/:handle/meetings/:meetingId/papers`. */
export const papers = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });

  /** A route that answers with a file. */
  const giving = (give: typeof givePaper) => async (request: Request, response: Response) => {
    const outcome = await signedIn(world, async (session) => {
      const order = await ordered(world, session, request);
      return order.ok ? give(world, order.value, request, response) : order;
    })(request, response);
    if (!outcome.ok) refuse(response, outcome.error);
  };

  router.get(
    '/',
    answering(
      signedIn(world, ({ actor }) =>
        paperReaders.includes(actor.role) ? yes(choicesOf(world)) : no('session.not_allowed'),
      ),
    ),
  );
  router.use('/templates', paperTemplates(world));
  router.get('/bundle', giving(giveBundle));
  router.get('/:kind', giving(givePaper));
  router.post(
    '/check',
    raw({ type: MEDIA_TYPES.docx, limit: CHECKED_MAX }),
    answering(signedIn(world, (session, request) => checkFile(world, session, request))),
  );
  return router;
};
