import type { CommandAnswer } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/kernel/decision.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { numberOf } from '../../shared/numbers/numbered.ts';
import { correctionPaper } from '../../shared/papers/compose/kept.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { RuleSet } from '../../shared/papers/rule-set.ts';
import { templateContent } from '../../shared/papers/template/content.ts';
import { templateKey } from '../../shared/papers/template/events.ts';
import type { MeetingRecordState } from '../../shared/record/events.ts';
import {
  type IssuedPaper,
  type Kept,
  numberedAs,
  type OwnLook,
  type PaperName,
} from '../../shared/record/papers.ts';
import type { LiveOffice } from '../meeting/office.ts';
import type { LiveRegister } from '../meeting/register.ts';
import { briefOf } from '../papers/brief.ts';

export interface IssueWorld extends Omit<Parameters<typeof briefOf>[0], 'office'> {
  readonly register: LiveRegister;
  readonly office: LiveOffice['state'];
  /** To the office, which numbers papers. */
  readonly toOffice: LiveOffice['submit'];
}

interface OfMeeting {
  readonly meetingId: MeetingId;
  readonly state: MeetingState;
  readonly record: MeetingRecordState;
}

interface Ordered extends OfMeeting {
  readonly name: PaperName;
  readonly paper: IssuedPaper;
  readonly ruleSet: RuleSet;
}

const system = { role: 'system' } as const;

/** Makes telling the same twice harmless: there is one of each step of each order. */
const idOf = (step: string, { meetingId, name, paper }: Ordered) =>
  `${step}-${meetingId}-${name}-${paper.attempt}`;

/** Why the office said no for good; null when it said yes, or could not write just now and is asked again. */
const noOf = (answer: CommandAnswer): Refusal | null =>
  answer.ok || answer.refusal.code.startsWith('server.') ? null : answer.refusal;

/** The words of the paper, as things are now, and what the office's own template is filled with if it is wished for. */
const textOf = (
  world: IssueWorld,
  ordered: Ordered,
): { readonly paper: Paper; readonly own?: OwnLook } | null => {
  const { meetingId, state, record, name, ruleSet, paper } = ordered;
  const { on: date, letter, spelling } = paper.order;
  const details = { date, ...(letter ? { letter } : {}), ...(spelling ? { spelling } : {}) };
  const brief = briefOf(world, { meetingId, state, register: world.register.state(), ruleSet, details });
  const { kind, correction } = numberedAs(name);
  if (correction === undefined) {
    const text = composePaper(brief, kind);
    const key = templateKey({ seriesId: state.frame.seriesId, kind });
    const template = paper.order.look === 'own' ? world.office().templates.get(key) : undefined;
    return template
      ? { paper: text, own: { file: template.sha256, content: templateContent(brief, kind) } }
      : { paper: text };
  }
  const found = record.corrections[correction - 1];
  const minutes = record.papers.get('minutes');
  const issue = minutes?.issued ?? (record.issued && { ...record.issued, number: '' });
  return found && record.kept && issue
    ? { paper: correctionPaper(found, { kept: record.kept, issue }, brief) }
    : null;
};

/** Q3: the number that the paper has been given, or gets now. */
const takeNumber = async (world: IssueWorld, ordered: Ordered): Promise<Refusal | null> => {
  const { meetingId, state, name, ruleSet, paper } = ordered;
  const as = numberedAs(name);
  if (numberOf(world.office().numbers.given.values(), { meetingId, ...as })) return null;
  const { seriesId, title } = state.frame;
  const letter = paper.order.letter ?? ruleSet.papers[as.kind].letters[0] ?? '';
  const order = { seriesId, ruleSetId: ruleSet.id, letter, date: paper.order.on };
  const payload = { ...order, meetingId, ...as, subject: title };
  return noOf(
    await world.toOffice({ actor: system, id: idOf('number', ordered), type: 'number.take', payload }),
  );
};

/** Q9: the number belongs to this paper for good; then the paper has gone out, as the register of numbers has it. */
const send = async (world: IssueWorld, { sha256 }: Kept, ordered: Ordered): Promise<void> => {
  const { meetingId, name, ruleSet } = ordered;
  const of = { meetingId, ...numberedAs(name) };
  const tell = (type: string, payload: object) =>
    world.register.submit({
      actor: system,
      id: idOf(type, ordered),
      type,
      payload: { meetingId, name, ...payload },
    });
  const refusal =
    (await takeNumber(world, ordered)) ??
    noOf(
      await world.toOffice({
        actor: system,
        id: idOf('issue', ordered),
        type: 'number.issue',
        payload: { ...of, ruleSetId: ruleSet.id, sha256 },
      }),
    );
  if (refusal) return void (await tell('record.refuse_issue', { refusal }));
  const { numbers } = world.office();
  const found = numberOf(numbers.given.values(), of);
  if (found?.state !== 'issued' || !found.paper) return;
  const letter = numbers.runs.get(found.runId)?.letter ?? '';
  await tell('record.note_issued', { number: found.text, letter, on: found.paper.date });
};

/** W9: brings the papers of a meeting that were ordered a step further: their text put away, then numbered and sent. */
export const issuePapers = async (world: IssueWorld, of: OfMeeting): Promise<void> => {
  for (const [name, paper] of of.record.papers) {
    const { ruleSets } = world.settings;
    const ruleSet = ruleSets.get(paper.order.ruleSet) ?? [...ruleSets.values()][0];
    if (paper.issued !== null || paper.refusal !== null || !ruleSet) continue;
    const ordered: Ordered = { ...of, name, paper, ruleSet };
    if (paper.kept) {
      await send(world, paper.kept, ordered);
      continue;
    }
    const text = textOf(world, ordered);
    if (!text) continue;
    const payload = { meetingId: of.meetingId, name, ...text };
    await world.register.submit({
      actor: system,
      id: idOf('keep', ordered),
      type: 'record.keep_paper',
      payload,
    });
  }
};
