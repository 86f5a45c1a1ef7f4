import { useState } from 'react';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useDraft } from '../../forms/index.ts';
import { type Choosing, NOTHING } from './choosing.ts';

/** A ballot with several answers, half filled in: a reload keeps it. */
export const useChoosing = (poll: PollRecord) => {
  const draft = useDraft<Choosing>(`choosing:${poll.id}`);
  const [choosing, setChoosing] = useState<Choosing>(draft.found ?? NOTHING);
  return {
    choosing,
    choose(next: Choosing) {
      setChoosing(next);
      draft.keep(next);
    },
    forget: draft.drop,
  };
};
