import { z } from 'zod';
import type { MeetingEvent } from '../events.ts';
import { unlessInSession } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { ItemId } from '../kernel/ids.ts';
import { stoppingRecording } from '../recording/events.ts';
import { visibilityOf } from './tree.ts';

/** A3, A4, A5, A12: the meeting moves to an item, and shows it if it was hidden; the recording of an item ends with it (RC3). */
export const goToItem = command({
  type: 'agenda.go_to',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ itemId: ItemId }),
  decide(state, { itemId }) {
    const item = state.agenda.items.get(itemId);
    if (!item) return refuse('agenda.item_unknown', { itemId });
    const refusal = unlessInSession(state);
    if (refusal) return refusal;
    const { title } = item;
    if (state.agenda.currentId === itemId) return refuse('agenda.already_current', { title });
    const seen = visibilityOf(state.agenda, itemId);
    return accept<MeetingEvent>(...stoppingRecording(state.recordings, 'item'), {
      type: 'agenda.item_started',
      itemId,
      title,
      internal: seen === 'internal',
    });
  },
});
