import { notifications } from '@mantine/notifications';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { actorKey } from '../../../shared/kernel/actor.ts';
import { useConnection, useIdentity, useSend } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { drop, type OutboxState, outboxOf, put, type RecordCommand, type Unsent } from './outbox.ts';

/** The change that is on its way, of each box: one at a time, in their order. */
const going = new Map<unknown, string>();

export const useOutbox = () => {
  const { session, meetingId } = useIdentity();
  const box = outboxOf(meetingId, actorKey(session.actor));
  const state: OutboxState = useStore(box);
  return useMemo(() => {
    const ahead = (lineId: string) =>
      state.unsent.filter(({ payload }) => payload.lineId === lineId && 'revision' in payload).length;
    return {
      ...state,
      box,
      /** A change of a line that was seen at this revision; those that wait before it are counted in. */
      change: (
        type: RecordCommand,
        payload: Unsent['payload'] & { readonly lineId: string; readonly revision: number },
      ) =>
        put(
          box,
          type,
          { meetingId, ...payload, revision: payload.revision + ahead(payload.lineId) },
          going.get(box) ?? null,
        ),
      add: (type: RecordCommand, payload: Unsent['payload']) =>
        put(box, type, { meetingId, ...payload }, going.get(box) ?? null),
      settle: (lineId: string) =>
        box.setState(({ overtaken }) => ({ overtaken: overtaken.filter((each) => each.lineId !== lineId) })),
    };
  }, [state, box, meetingId]);
};

/** W3: sends what waits, one after another, whenever the line is there. What is refused for a newer text is kept to be compared. */
export const useSendOutbox = (): void => {
  const { box, unsent } = useOutbox();
  const send = useSend();
  const textOf = useRefusalText();
  const { status, since } = useConnection();
  const first = unsent[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` changes with every return of the line
  useEffect(() => {
    if (!first || status !== 'live' || going.has(box)) return;
    going.set(box, first.id);
    const go = async () => {
      const outcome = await send(first.type, first.payload as never, { id: first.id });
      going.delete(box);
      if (!outcome.ok && 'offline' in outcome) {
        box.setState(({ unsent: all }) => ({ unsent: [...all] }));
        return;
      }
      if (!outcome.ok) {
        const { lineId, text } = first.payload;
        if (typeof text === 'string')
          box.setState(({ overtaken }) => ({
            overtaken: [
              ...overtaken.filter((each) => each.lineId !== String(lineId ?? first.id)),
              { lineId: String(lineId ?? first.id), text },
            ],
          }));
        // What is compared beside its line needs no second word.
        if (outcome.refusal.code !== 'record.newer_text')
          notifications.show({
            id: first.type,
            message: textOf(outcome.refusal),
            color: 'accent',
            withBorder: true,
          });
      }
      drop(box, first.id);
    };
    void go();
  }, [first, status, since, box, send, textOf]);
};

/** Sends from wherever its writer is; it shows nothing. */
export const UnsentRecord = () => {
  useSendOutbox();
  return null;
};
