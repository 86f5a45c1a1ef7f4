import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { session } from '../../http/index.ts';
import { useConnection, useIdentity } from '../../meeting/index.ts';

/** After the last key, ms: who is still typing is not interrupted. */
const PAUSE_MS = 350;
/** Less says nothing about a matter. */
const LEAST_LETTERS = 8;

/** What the register holds on the same matter as a text, or with these words; nothing while the line is down. */
export const useSearch = (text: string, way: 'like' | 'find', limit = 5): readonly SearchHit[] => {
  const { session: info, meetingId } = useIdentity();
  const { status } = useConnection();
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const turn = useRef(0);
  const asked = text.trim();
  const enough = asked.length >= (way === 'like' ? LEAST_LETTERS : 2) && status === 'live';

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (!enough) return setHits([]);
    const timer = setTimeout(async () => {
      const answer = await session(info.handle).search(meetingId, { text: asked.slice(0, 8000), way, limit });
      if (mine === turn.current) setHits(answer.ok ? answer.value.hits : []);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked, enough, way, limit, info.handle, meetingId]);

  return hits;
};
