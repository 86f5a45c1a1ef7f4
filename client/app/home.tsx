import { useNavigate } from 'react-router';
import { HomePage } from '../features/home/index.ts';
import { SearchBox } from '../features/search/index.ts';
import { useSession } from './session.tsx';

/** The page of a signed-in person. */
export const Home = () => {
  const { session, askAgain } = useSession();
  const navigate = useNavigate();
  return (
    <>
      <SearchBox
        onSearch={(text) => void navigate(`/s/${session.handle}/search?${new URLSearchParams({ text })}`)}
      />
      <HomePage session={session} onChange={askAgain} />
    </>
  );
};
