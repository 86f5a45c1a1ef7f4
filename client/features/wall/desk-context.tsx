import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useIdentity } from '../../meeting/index.ts';
import { type DeskLink, joinDesk } from './desk.ts';

const DeskContext = createContext<{ readonly link: DeskLink; readonly part: number } | null>(null);

interface DeskProviderProps {
  /** Which window of the wall this is; the console is the first. */
  readonly part: number;
  readonly children: ReactNode;
}

/** Makes a page one of the windows of the operator's desk. */
export const DeskProvider = ({ part, children }: DeskProviderProps) => {
  const { meetingId, session } = useIdentity();
  const [link, setLink] = useState<DeskLink | null>(null);
  useEffect(() => {
    const joined = joinDesk(`${session.handle}.${meetingId}`, part);
    setLink(joined);
    return joined.close;
  }, [session.handle, meetingId, part]);
  return link && <DeskContext value={{ link, part }}>{children}</DeskContext>;
};

/** What the windows of the desk have in common, and how to change it. */
export const useDesk = () => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This stands outside DeskProvider.');
  const { link, part } = desk;
  return { ...useStore(link.store), part, change: link.change, taken: link.taken };
};
