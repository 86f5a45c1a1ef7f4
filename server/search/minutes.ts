import { isCentre, type Viewer } from '../../shared/kernel/actor.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { Block, Paper } from '../../shared/papers/paper.ts';
import { type MeetingRecordState, recordOf } from '../../shared/record/events.ts';
import type { FoundRecordState } from '../../shared/search/contract.ts';
import type { Holding, KeptMeeting, KeptRegister } from './holdings.ts';
import { inMeeting, saying } from './things.ts';

/** What stands under one heading of minutes, or in one of their corrections. */
interface Section {
  readonly title: string;
  readonly said: string;
  readonly correction: string;
}

const textOf = (block: Exclude<Block, { kind: 'heading' }>): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.spans.map(({ text }) => text).join('');
    case 'list':
      return block.items.join('\n');
    case 'table':
      return block.rows.map((row) => row.join(' ')).join('\n');
  }
};

/** G7: by headings; what stands above the first goes under the name of the minutes. */
const sectionsOf = ({ subject, body }: Paper): readonly Section[] => {
  const sections: { title: string; lines: string[] }[] = [{ title: subject, lines: [] }];
  for (const block of body) {
    if (block.kind === 'heading') sections.push({ title: block.text, lines: [] });
    else sections.at(-1)?.lines.push(textOf(block));
  }
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({ title, said: lines.join('\n'), correction: '' }));
};

const correctionsOf = ({ subject }: Paper, { corrections }: MeetingRecordState): readonly Section[] =>
  corrections.map(({ text }) => ({ title: subject, said: '', correction: text }));

/** The minutes of a meeting as they would be set now; null where there are no rules to set them by. */
export type DraftOf = (meeting: KeptMeeting, register: KeptRegister) => Paper | null;

const NOTHING: ReadonlyMap<string, Section> = new Map();

/** W10, G7: the minutes of a meeting, section by section. They are set anew only after something has changed. */
export const minutesHolding = (meeting: KeptMeeting, register: KeptRegister, draftOf: DraftOf): Holding => {
  const record = (): MeetingRecordState => recordOf(register.state().records, meeting.id);
  let made: {
    readonly state: MeetingState | null;
    readonly record: MeetingRecordState;
    readonly sections: ReadonlyMap<string, Section>;
  } | null = null;

  const all = (): ReadonlyMap<string, Section> => {
    const now = record();
    // What was kept changes no more, whatever else happens in the meeting.
    const state = now.kept ? null : meeting.state();
    if (state && state.frame.phase !== 'closed') return NOTHING;
    if (made?.state !== state || made.record !== now) {
      const paper = now.kept?.paper ?? draftOf(meeting, register);
      const sections = paper ? [...sectionsOf(paper), ...correctionsOf(paper, now)] : [];
      made = {
        state,
        record: now,
        sections: new Map(sections.map((section, place) => [`s${place}`, section])),
      };
    }
    return made.sections;
  };
  const maySee = (id: string, viewer: Viewer) =>
    all().has(id) && (isCentre(viewer) || record().state !== 'draft');

  return {
    streamId: meeting.id,
    kind: 'minutes',
    all,
    maySee,
    seen(id, viewer) {
      const section = all().get(id);
      if (!section || !maySee(id, viewer)) return null;
      const { title, said, correction } = section;
      return {
        ...inMeeting(meeting.id, meeting.state()),
        kind: 'minutes',
        id,
        code: '',
        title,
        parts: saying([
          { name: 'said', text: said },
          { name: 'correction', text: correction },
        ]),
        state: `minutes_${record().state}` satisfies FoundRecordState,
      };
    },
  };
};
