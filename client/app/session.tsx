import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { Navigate, useParams } from 'react-router';
import type { SessionInfo } from '../../shared/http-contract.ts';
import { session as requests, useAsked } from '../http/index.ts';
import { useRefusalText } from '../refusals/index.ts';
import { Busy, ErrorNote } from '../ui/index.ts';
import { PageFrame } from './shell/page-frame.tsx';

interface Signed {
  readonly session: SessionInfo;
  readonly askAgain: () => Promise<void>;
}

const SessionContext = createContext<Signed | null>(null);

/** Who is signed in on this page (the handle in its address), and how to ask the server anew. */
export const useSession = (): Signed => {
  const signed = useContext(SessionContext);
  if (!signed) throw new Error('This page stands outside SessionGate.');
  return signed;
};

/** The same, as whom they are in one meeting: a department may be a seat there, a chair an observer. */
export const useSessionIn = (meetingId: string): SessionInfo => {
  const { session } = useSession();
  const actor = session.meetings.find(({ id }) => id === meetingId)?.actor;
  return useMemo(() => (actor ? { ...session, actor } : session), [session, actor]);
};

/** Where a page goes when its session is over; the code says why. */
export const signInPath = (why: string): string => `/?why=${encodeURIComponent(why)}`;

/** Opens what is below for the session of the address, or leads to the sign-in page and says why. */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const { handle = '' } = useParams();
  const refusalText = useRefusalText();
  const { asked, askAgain } = useAsked(() => requests(handle).info(), handle);
  if (asked.status === 'answered')
    return <SessionContext value={{ session: asked.value, askAgain }}>{children}</SessionContext>;
  if (asked.status === 'asking') return <Busy />;
  if (asked.error.code.startsWith('session.')) return <Navigate replace to={signInPath(asked.error.code)} />;
  return (
    <PageFrame width="narrow">
      <ErrorNote onRetry={() => void askAgain()}>{refusalText(asked.error)}</ErrorNote>
    </PageFrame>
  );
};
