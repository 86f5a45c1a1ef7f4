import type { AgendaRecord, ItemRecord } from '../../shared/agenda/view.ts';
import type { Actor, Viewer } from '../../shared/kernel/actor.ts';
import type { ItemId } from '../../shared/kernel/ids.ts';
import { viewSlice } from '../../shared/meeting.ts';
import { admin, chair, minuteTaker, type Story } from './meeting.ts';

/** An agenda in the making, and what is seen of it. */
export const item = (title: string) =>
  ({ title, presenter: 'Trung tâm', plannedMinutes: 20, kind: 'report' }) as const;
export const withItems = (story: Story) =>
  story
    .does(chair, 'agenda.add', item('Một'))
    .does(admin, 'agenda.add', item('Hai'))
    .does(minuteTaker, 'agenda.add', item('Ba'));
export const idOf = ({ state }: Story, title: string) =>
  [...state.agenda.items.values()].find((each) => each.title === title)?.id ?? '';
export const titles = ({ state }: Story) => state.agenda.order.map((id) => state.agenda.items.get(id)?.title);

export const under = (story: Story, parent: string, title: string, plannedMinutes = 5, by: Actor = chair) =>
  story.does(by, 'agenda.add', { ...item(title), plannedMinutes, parentId: idOf(story, parent) });
export const itemNamed = (story: Story, title: string) =>
  story.state.agenda.items.get(idOf(story, title) as ItemId);
export const seenBy = (story: Story, viewer: Viewer) =>
  [...viewSlice(story.state, 'agenda', viewer)]
    .filter(([key]) => key.startsWith('item:'))
    .map(([, record]) => record as ItemRecord);
export const agendaFor = (story: Story, viewer: Viewer) =>
  viewSlice(story.state, 'agenda', viewer).get('agenda:this') as AgendaRecord;
export const numbered = (story: Story, viewer: Viewer = chair) =>
  seenBy(story, viewer).map(({ number, title }) => `${number} ${title}`);
export const lastSeq = (story: Story) => story.state.agenda.past.at(-1)?.seq ?? 0;
export const undo = (story: Story, by: Actor = chair) =>
  story.does(by, 'agenda.undo', { seq: lastSeq(story) });
