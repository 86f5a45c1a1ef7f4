import { useCallback } from 'react';
import type { PayloadOf } from '../../shared/commands.ts';
import type { OutsideCommand } from '../../shared/http-contract.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { session as requests, useSending } from '../http/index.ts';
import { newUuid } from '../meeting/index.ts';

/** A command from outside the room; the rules' "no" is an error like any other. */
export const useCommand = (handle: string, meetingId: MeetingId) => {
  const { busy, error, sending, forget } = useSending();
  const act = useCallback(
    async <Type extends OutsideCommand>(type: Type, payload: PayloadOf<Type>): Promise<boolean> => {
      const id = newUuid();
      const done = await sending(() => requests(handle).command(meetingId, { id, type, payload }));
      return done !== null;
    },
    [handle, meetingId, sending],
  );
  return { busy, error, act, forget };
};
