import { HomePage } from '../features/home/index.ts';
import { useSession } from './session.tsx';

/** The page of a signed-in person. */
export const Home = () => {
  const { session, askAgain } = useSession();
  return <HomePage session={session} onChange={askAgain} />;
};
