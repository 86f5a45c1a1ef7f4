import { useCallback } from 'react';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import { useSend } from '../../meeting/index.ts';

/** U8: says once that this seat has the document before it. Another device may have been first: that is as good. */
export const useMarkOpened = () => {
  const send = useSend();
  return useCallback(
    ({ id, opened }: Pick<DocumentRecord, 'id' | 'opened'>) => {
      if (!opened) void send('document.open', { documentId: id });
    },
    [send],
  );
};
