import { type Request, type Response, Router, raw } from 'express';
import type { MeetingState } from '../../shared/meeting.ts';
import { draftLines } from '../../shared/papers/compose/draft-lines.ts';
import { PAPER_KINDS, type PaperKind } from '../../shared/papers/rule-set.ts';
import { wordsOf } from '../../shared/papers/words.ts';
import {
  type MinutesDraft,
  type PaperChoices,
  type PaperFormat,
  paperReaders,
} from '../../shared/papers-contract.ts';
import { carriedInto } from '../../shared/record/carried.ts';
import { numberedAs, type PaperName } from '../../shared/record/papers.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { MEDIA_TYPES } from '../documents/check-content.ts';
import { answering, part, refuse } from './answer.ts';
import { signedIn } from './asker.ts';
import { briefFor, nameOf, type Ordered, ordered, ownLookOf, paperFor } from './paper-order.ts';
import { paperTemplates } from './paper-templates.ts';
import type { HttpWorld } from './world.ts';

const CHECKED_MAX = '20mb';
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
/** A browser's own viewer of PDF does not start in a sandbox. */
const SHOWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Names of files in plain letters: they go through mail programs and old disks. */
const FILE_NAMES: { readonly [Kind in PaperKind]: string } = {
  minutes: 'bien-ban',
  conclusion: 'thong-bao-ket-luan',
  attendance: 'danh-sach-diem-cau',
  proposals: 'de-xuat-va-tra-loi',
  votes: 'ket-qua-bieu-quyet',
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

const printed = async (
  world: HttpWorld,
  order: Ordered,
  name: PaperName,
  format: PaperFormat,
): Promise<Uint8Array | null> => {
  const { press } = world.papers;
  const own = format === 'docx' ? await ownLookOf(world, order, name) : null;
  if (own) return press.do({ do: 'fill', ...own });
  const found = paperFor(world, order, name);
  return found && press.do({ do: 'print', ...found, format });
};

/** `bien-ban`, `bien-ban-dinh-chinh-1` */
const fileNameOf = (name: PaperName): string => {
  const { kind, correction } = numberedAs(name);
  return correction === undefined ? FILE_NAMES[kind] : `${FILE_NAMES[kind]}-dinh-chinh-${correction}`;
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
  const paperName = nameOf(kind, query);
  const bytes = await printed(world, order, paperName, format);
  if (!bytes) return no('request.not_found');
  const name = `${state.frame.code}-${fileNameOf(paperName)}-${ruleSet.id}.${format}`;
  if (query.show && format === 'pdf') show(response, bytes, name);
  else send(response, bytes, name, MEDIA_TYPES[format]);
  return yes({});
};

/** W1: the draft of the minutes line by line, without what people changed about it. */
const giveLines = (world: HttpWorld, { actor }: Session, order: Ordered): MinutesDraft => {
  const brief = briefFor(world, order);
  const { meetings, papers } = world;
  const words = wordsOf(brief);
  return {
    lines: draftLines({ ...brief, words }),
    inserts: papers.settings.inserts,
    carried: paperReaders.includes(actor.role)
      ? carriedInto(order.register, order.meetingId, { stateOf: meetings.state, say: words.say })
      : null,
  };
};

/** All papers in all formats, with the log and a manifest. */
const giveBundle = async (world: HttpWorld, order: Ordered, _request: Request, response: Response) => {
  const { state, record, ruleSet } = order;
  const brief = briefFor(world, order);
  const corrections = [...record.papers.keys()].filter((name) => name.startsWith('correction-'));
  const names: readonly PaperName[] = [...PAPER_KINDS, ...corrections];
  const own = await Promise.all(
    names.map(async (name) => {
      const found = await ownLookOf(world, order, name);
      return found ? [[fileNameOf(name), found] as const] : [];
    }),
  );
  const zip = await world.papers.press.do({
    do: 'bundle',
    templates: Object.fromEntries(own.flat()),
    papers: Object.fromEntries(
      names.flatMap((name) => {
        const found = paperFor(world, order, name);
        return found ? [[fileNameOf(name), found] as const] : [];
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
        return order.ok ? yes(giveLines(world, session, order.value)) : order;
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
