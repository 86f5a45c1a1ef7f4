import type { FileId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { OfficeState } from '../../shared/office.ts';
import type { RegisterState } from '../../shared/register.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { LiveRegister } from '../meeting/register.ts';

/** The hashes of all files that documents of meetings, texts of registers and templates of the office stand on. */
export const neededFiles = (
  meetings: readonly { readonly state: () => MeetingState }[],
  registers: readonly { readonly state: () => RegisterState }[],
  office: OfficeState,
): ReadonlySet<string> =>
  new Set([
    ...meetings.flatMap(({ state }) => [...state().documents.all.values()].map(({ sha256 }) => sha256)),
    ...registers.flatMap(({ state }) =>
      [...state().files.all.values()].flatMap((file) => file?.sha256 ?? []),
    ),
    // W9: what a paper went out on is printed again after the office has another.
    ...registers.flatMap(({ state }) =>
      [...state().records.values()].flatMap(({ papers }) =>
        [...papers.values()].flatMap(({ own }) => own?.file ?? []),
      ),
    ),
    ...[...office.templates.values()].map(({ sha256 }) => sha256),
  ]);

/** Says when a file of a register was dropped (E4). */
export const followFiles = (register: LiveRegister, onGone: () => void): (() => void) => {
  let kept = register.state().files;
  return register.onCommitted(() => {
    const before = kept;
    kept = register.state().files;
    const gone = (id: FileId) => kept.all.get(id) === null;
    if (before !== kept && [...before.loose.keys()].some(gone)) onGone();
  });
};

/** Says when a document is gone: its file need not stay. */
export const followDocuments = (meeting: LiveMeeting, onGone: () => void): (() => void) => {
  let { all } = meeting.state().documents;
  return meeting.onCommitted(() => {
    const before = all;
    all = meeting.state().documents.all;
    if (before !== all && [...before.keys()].some((id) => !all.has(id))) onGone();
  });
};
