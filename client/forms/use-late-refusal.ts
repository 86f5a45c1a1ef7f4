import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useRefused } from '../meeting/index.ts';
import { useRefusalText } from '../refusals/index.ts';

/** Says in words what was taken at first and then refused by the meeting it was for. */
export const useLateRefusal = (): void => {
  const refused = useRefused();
  const textOf = useRefusalText();
  useEffect(() => {
    if (refused) notifications.show({ message: textOf(refused), color: 'accent', withBorder: true });
  }, [refused, textOf]);
};
