import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request } from 'express';
import { z } from 'zod';
import type { Role } from '../../shared/kernel/actor.ts';
import { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { type Brief, PaperDetails } from '../../shared/papers/brief.ts';
import { issuedPaper, keptPaper } from '../../shared/papers/compose/kept.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { PAPER_KINDS, type PaperKind, type RuleSet } from '../../shared/papers/rule-set.ts';
import { templateContent } from '../../shared/papers/template/content.ts';
import { templateKey } from '../../shared/papers/template/events.ts';
import type { TemplateContent } from '../../shared/papers/template/placeholders.ts';
import { PAPER_FORMATS, paperReaders } from '../../shared/papers-contract.ts';
import { type MeetingRecordState, recordOf } from '../../shared/record/events.ts';
import { type IssuedPaper, numberedAs, type PaperName } from '../../shared/record/papers.ts';
import { isForAll } from '../../shared/record/view.ts';
import type { RegisterState } from '../../shared/register.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { briefOf } from '../papers/brief.ts';
import { part } from './answer.ts';
import type { HttpWorld } from './world.ts';

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

export interface Ordered {
  readonly meetingId: MeetingId;
  readonly state: MeetingState;
  readonly register: RegisterState;
  readonly record: MeetingRecordState;
  readonly ruleSet: RuleSet;
  readonly query: z.output<typeof Query>;
}

/** What an address asks for: a paper of that kind, or a correction of the minutes. */
export const nameOf = (kind: PaperKind, { correction }: z.output<typeof Query>): PaperName =>
  kind === 'minutes' && correction !== undefined ? `correction-${correction}` : kind;

/** W9: a paper that has gone out, as it is for good. */
export const issuedOf = ({ papers }: MeetingRecordState, name: PaperName) => {
  const { kept, issued, order, own }: Partial<IssuedPaper> = papers.get(name) ?? {};
  return kept && issued && order ? { kept, issued, own, ruleSet: order.ruleSet } : null;
};

/** V7, W10: who may have a paper: those who make them; and everybody in the meeting what is issued for all. */
const mayRead = (role: Role, kind: string, record: MeetingRecordState): boolean => {
  if (paperReaders.includes(role)) return true;
  if (kind === 'lines') return record.state !== 'draft';
  if (kind === 'minutes') return record.state === 'issued';
  const name = PAPER_KINDS.find((each) => each === kind);
  return name !== undefined && isForAll(name) && issuedOf(record, name) !== null;
};

/** W8, W9: what was put away is set after the rules of then. */
const ruleSetKept = (
  record: MeetingRecordState,
  asked: string,
  query: z.output<typeof Query>,
): string | null => {
  const kind = PAPER_KINDS.find((each) => each === asked);
  if (!kind) return null;
  const issued = issuedOf(record, nameOf(kind, query));
  return issued?.ruleSet ?? (kind === 'minutes' && record.kept !== null ? record.ruleSet : null);
};

/** The meeting and the wishes of an address, if the asker may have its papers. */
export const ordered = async (
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
  const { ruleSets } = papers.settings;
  const wanted = ruleSetKept(record, kind, query.data) ?? query.data.ruleSet;
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

export const briefFor = ({ people, papers, office }: HttpWorld, { query, ...order }: Ordered): Brief => {
  const { format, look, show, ruleSet: id, correction, ...details } = query;
  return briefOf({ people, ...papers, office: office.state }, { ...order, details });
};

/** A paper, and the rules that it is set after. */
export interface SetPaper {
  readonly paper: Paper;
  readonly ruleSet: RuleSet;
}

/** The paper of that name: what was issued or approved is as it was kept (W8, W9). Null: there is no such correction. */
export const paperFor = (world: HttpWorld, order: Ordered, name: PaperName): SetPaper | null => {
  const { record, ruleSet } = order;
  const brief = briefFor(world, order);
  const out = issuedOf(record, name);
  if (out) {
    const ofThen = world.papers.settings.ruleSets.get(out.ruleSet) ?? ruleSet;
    return { paper: issuedPaper(out.kept, out.issued, { ...brief, ruleSet: ofThen }), ruleSet: ofThen };
  }
  const { kind, correction } = numberedAs(name);
  if (correction !== undefined) return null;
  const paper = kind === 'minutes' && record.kept ? keptPaper(record.kept, brief) : composePaper(brief, kind);
  return { paper, ruleSet };
};

/** V10: the office's own template and what it is filled with: that of then (W9), or if it is wished for and there is one. */
export const ownLookOf = async (
  world: HttpWorld,
  order: Ordered,
  name: PaperName,
): Promise<{ readonly file: Uint8Array; readonly content: TemplateContent } | null> => {
  const { office, documents } = world;
  const { state, record, query } = order;
  const { kind, correction } = numberedAs(name);
  const read = async (sha256: string) => Uint8Array.from(await readFile(join(documents.folder, sha256)));
  const out = issuedOf(record, name);
  if (out?.own) {
    const set = paperFor(world, order, name);
    const head = set && { number: set.paper.number, place_date: set.paper.placeDate };
    return { file: await read(out.own.file), content: { ...out.own.content, ...head } };
  }
  // W8, W9: what was kept is printed as it was approved or issued.
  if (out || correction !== undefined || (kind === 'minutes' && record.kept)) return null;
  const { seriesId } = state.frame;
  const found = query.look === 'own' && office.state().templates.get(templateKey({ seriesId, kind }));
  return found
    ? { file: await read(found.sha256), content: templateContent(briefFor(world, order), kind) }
    : null;
};
