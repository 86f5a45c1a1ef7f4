import type { FileSummary } from '../files/events.ts';
import type { MeetingId, ProgrammeId, TaskId } from '../kernel/ids.ts';
import type { ResolutionLink, TaskText } from './task.ts';

interface About {
  readonly taskId: TaskId;
}

interface Handed {
  readonly words: string;
  readonly files: readonly FileSummary[];
}

export type TaskStepEvent =
  | ({
      readonly type: 'task.assigned';
      readonly code: string;
      readonly meetingId: MeetingId;
      readonly resolution: ResolutionLink | null;
      readonly text: TaskText;
    } & About)
  | ({ readonly type: 'task.edited'; readonly text: TaskText; readonly reason: string } & About)
  | ({ readonly type: 'task.rescheduled'; readonly dueOn: string | null; readonly reason: string } & About)
  | ({ readonly type: 'task.reminded'; readonly words: string } & About)
  | ({ readonly type: 'task.progressed'; readonly percent: number | null } & Handed & About)
  | ({ readonly type: 'task.reported' } & Handed & About)
  | ({ readonly type: 'task.accepted'; readonly words: string } & About)
  | ({ readonly type: 'task.returned'; readonly reason: string } & About)
  | ({ readonly type: 'task.cancelled'; readonly reason: string } & About);

export type ProgrammeEvent =
  | {
      readonly type: 'programme.opened';
      readonly programmeId: ProgrammeId;
      readonly name: string;
      readonly source: string;
    }
  | {
      readonly type: 'programme.edited';
      readonly programmeId: ProgrammeId;
      readonly name: string;
      readonly source: string;
    };

export type TaskEvent = TaskStepEvent | ProgrammeEvent;
