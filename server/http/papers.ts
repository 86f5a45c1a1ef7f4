import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Request, type Response, Router, raw } from 'express';
import { z } from 'zod';
import type { Role } from '../../shared/kernel/actor.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { type Brief, PaperDetails } from '../../shared/papers/brief.ts';
import { draftLines } from '../../shared/papers/compose/draft-lines.ts';
import { correctionPaper, keptPaper } from '../../shared/papers/compose/kept.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { PAPER_KINDS, type PaperKind, type RuleSet } from '../../shared/papers/rule-set.ts';
import { templateContent } from '../../shared/papers/template/content.ts';
import { templateKey } from '../../shared/papers/template/events.ts';
import { wordsOf } from '../../shared/papers/words.ts';
import {
  type MinutesDraft,
  PAPER_FORMATS,
  type PaperChoices,
  type PaperFormat,
  paperReaders,
} from '../../shared/papers-contract.ts';
import { type MeetingRecordState, recordOf } from '../../shared/record/events.ts';
import type { RegisterState } from '../../shared/register.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { MEDIA_TYPES } from '../documents/check-content.ts';
import { briefOf } from '../papers/brief.ts';
import { answering, part, refuse } from './answer.ts';
import { signedIn } from './asker.ts';
import { paperTemplates } from './paper-templates.ts';
import type { HttpWorld } from './world.ts';

const CHECKED_MAX = '20mb';
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
/** A browser's own viewer of PDF does not start in a sandbox. */
const SHOWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const Query = PaperDetails.extend({
  /** Without it the first there is. */
  ruleSet: z.string().max(20).optional(),
  format: z.enum(PAPER_FORMATS).optional(),
  /** W9: which correction of the minutes, from 1. */
  correction: z.coerce.number().int().min(1).optional(),
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
  readonly register: RegisterState;
  readonly record: MeetingRecordState;
  readonly ruleSet: RuleSet;
  readonly query: z.output<typeof Query>;
}

/** V7, W10: who may have a paper: those who make them; and everybody in the meeting the minutes that are issued. */
const mayRead = (role: Role, kind: string, { state }: MeetingRecordState): boolean =>
  paperReaders.includes(role) ||
  (kind === 'minutes' && state === 'issued') ||
  (kind === 'lines' && state !== 'draft');

/** The meeting and the wishes of an address, if the asker may have its papers. */
const ordered = async (
  { meetings, registers, papers }: HttpWorld,
  { actor, companionOnly }: Session,
  request: Request,
  kind = part(request, 'kind'),
): Promise<Outcome<Ordered>> => {
  const asked = MeetingId.safeParse(part(request, 'meetingId'));
  const state = asked.success ? meetings.state(asked.data) : undefined;
  const reader = paperReaders.includes(actor.role);
  if (companionOnly && kind !== 'lines' && kind !== 'minutes') return no('session.not_allowed');
  if (!state || !asked.success) return no(reader ? 'request.not_found' : 'session.not_allowed');
  const register = await registers.of(asked.data);
  if (!register) return no('request.not_found');
  const record = recordOf(register.state().records, asked.data);
  if (!mayRead(actor.role, kind, record)) return no('session.not_allowed');
  const query = Query.safeParse(Object.fromEntries(new URL(request.url, 'http://host').searchParams));
  if (!query.success)
    return no('request.malformed', { field: query.error.issues[0]?.path.join('.').slice(0, 80) ?? '' });
  const kept = kind === 'minutes' && record.kept !== null ? record.ruleSet : null;
  const { ruleSets } = papers.settings;
  const wanted = kept ?? query.data.ruleSet;
  const ruleSet = wanted === undefined ? [...ruleSets.values()][0] : ruleSets.get(wanted);
  if (!ruleSet) return no('request.malformed', { field: 'ruleSet' });
  return yes({
    meetingId: asked.data,
    state,
    register: register.state(),
    record,
    ruleSet,
    query: query.data,
  });
};

const briefFor = ({ people, papers, office }: HttpWorld, { query, ...order }: Ordered): Brief => {
  const { format, look, show, ruleSet: id, correction, ...details } = query;
  return briefOf({ people, ...papers, office: office.state }, { ...order, details });
};

/** The paper that is asked for: minutes that were approved are as they were kept (W8, W9). */
const paperFor = (world: HttpWorld, order: Ordered, kind: PaperKind): Paper | null => {
  const brief = briefFor(world, order);
  const { kept, issued, corrections } = order.record;
  const { correction } = order.query;
  if (kind !== 'minutes' || kept === null) return correction === undefined ? composePaper(brief, kind) : null;
  if (correction !== undefined) {
    const found = corrections[correction - 1];
    return issued && found ? correctionPaper(found, { kept, issued }, brief) : null;
  }
  if (issued === null) return keptPaper(kept, brief);
  return keptPaper(kept, { ...brief, details: { ...brief.details, date: issued.on } });
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
const templateOf = async (
  { office, documents }: HttpWorld,
  { state, record, query }: Ordered,
  kind: PaperKind,
) => {
  // W8: what was kept is printed as it was approved.
  if (kind === 'minutes' && record.kept !== null) return null;
  const { seriesId } = state.frame;
  const found = query.look === 'own' && office.state().templates.get(templateKey({ seriesId, kind }));
  return found ? Uint8Array.from(await readFile(join(documents.folder, found.sha256))) : null;
};

const printed = async (
  world: HttpWorld,
  order: Ordered,
  kind: PaperKind,
  format: PaperFormat,
): Promise<Uint8Array | null> => {
  const { press } = world.papers;
  const file = format === 'docx' ? await templateOf(world, order, kind) : null;
  if (file) return press.do({ do: 'fill', file, content: templateContent(briefFor(world, order), kind) });
  const paper = paperFor(world, order, kind);
  return paper && press.do({ do: 'print', paper, ruleSet: order.ruleSet, format });
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
  if (!bytes) return no('request.not_found');
  const name = `${state.frame.code}-${FILE_NAMES[kind]}-${ruleSet.id}.${format}`;
  if (query.show && format === 'pdf') show(response, bytes, name);
  else send(response, bytes, name, MEDIA_TYPES[format]);
  return yes({});
};

/** W1: the draft of the minutes line by line, without what people changed about it. */
const giveLines = (world: HttpWorld, order: Ordered): MinutesDraft => {
  const brief = briefFor(world, order);
  return { lines: draftLines({ ...brief, words: wordsOf(brief) }), inserts: world.papers.settings.inserts };
};

/** All papers in all formats, with the log and a manifest. */
const giveBundle = async (world: HttpWorld, order: Ordered, _request: Request, response: Response) => {
  const { state, ruleSet } = order;
  const brief = briefFor(world, order);
  const own = await Promise.all(
    PAPER_KINDS.map(async (kind) => {
      const file = await templateOf(world, order, kind);
      return file ? [[FILE_NAMES[kind], { file, content: templateContent(brief, kind) }] as const] : [];
    }),
  );
  const zip = await world.papers.press.do({
    do: 'bundle',
    templates: Object.fromEntries(own.flat()),
    papers: Object.fromEntries(
      PAPER_KINDS.flatMap((kind) => {
        const paper = paperFor(world, order, kind);
        return paper ? [[FILE_NAMES[kind], paper] as const] : [];
      }),
    ),
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
  router.get(
    '/lines',
    answering(
      signedIn(world, async (session, request) => {
        const order = await ordered(world, session, request, 'lines');
        return order.ok ? yes(giveLines(world, order.value)) : order;
      }),
    ),
  );
  router.get('/:kind', giving(givePaper));
  router.post(
    '/check',
    raw({ type: MEDIA_TYPES.docx, limit: CHECKED_MAX }),
    answering(signedIn(world, (session, request) => checkFile(world, session, request))),
  );
  return router;
};
