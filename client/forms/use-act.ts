import { notifications } from '@mantine/notifications';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import { useConnection, usePending, useSend, useUnderWay } from '../meeting/index.ts';
import { useRefusalText } from '../refusals/index.ts';

/** A command behind a button or a key: the same wish goes once while it is under way, and a "no" is said in words. */
export const useAct = <Type extends CommandType>(type: Type) => {
  const send = useSend();
  const pending = usePending().has(type);
  const isUnderWay = useUnderWay();
  const offline = useConnection().status !== 'live';
  const textOf = useRefusalText();
  const act = async (payload: PayloadOf<Type>): Promise<boolean> => {
    if (isUnderWay(type, payload)) return false;
    const outcome = await send(type, payload);
    if (outcome.ok) return true;
    const message = textOf('offline' in outcome ? 'offline' : outcome.refusal);
    notifications.show({ id: type, message, color: 'accent', withBorder: true });
    return false;
  };
  return { act, pending, offline };
};
