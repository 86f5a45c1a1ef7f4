import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** This near to the end counts as being there, px. */
const NEAR_PX = 48;

const scrollerOf = (element: HTMLElement | null): HTMLElement | null => {
  for (let node = element?.parentElement ?? null; node; node = node.parentElement)
    if (/(auto|scroll)/.test(getComputedStyle(node).overflowY)) return node;
  return null;
};

/** Keeps the end of a growing list in sight, unless its reader has scrolled up to read. */
export const useFollowEnd = (end: RefObject<HTMLElement | null>, count: number) => {
  const [following, setFollowing] = useState(true);
  const [seen, setSeen] = useState(count);

  useEffect(() => {
    const scroller = scrollerOf(end.current);
    if (!scroller) return;
    const look = () =>
      setFollowing(scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [end]);

  useLayoutEffect(() => {
    if (!following) return;
    setSeen(count);
    const scroller = scrollerOf(end.current);
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }, [count, following, end]);

  return { unseen: following ? 0 : count - seen, toEnd: () => setFollowing(true) };
};
