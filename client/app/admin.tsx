import { Navigate } from 'react-router';
import { AdminPage } from '../features/admin/index.ts';
import { useSession } from './session.tsx';

/** Administration, for the administrator; anybody else is shown home. */
export const Admin = () => {
  const { session, askAgain } = useSession();
  if (session.actor.role !== 'admin') return <Navigate replace to={`/s/${session.handle}`} />;
  return <AdminPage session={session} onChange={askAgain} />;
};
