import { useNavigate, useParams } from 'react-router';
import { AccountStep, SetUpPage } from '../features/set-up/index.ts';
import { PageFrame } from './shell/page-frame.tsx';

/** The first step of setting up, before anybody can sign in; the other steps follow at `/s/<handle>/begin`. */
export const SetUp = () => {
  const { token = '' } = useParams();
  const navigate = useNavigate();
  return (
    <PageFrame>
      <SetUpPage current="account" done={new Set()}>
        <AccountStep
          token={token}
          onDone={(handle) => void navigate(`/s/${handle}/begin`, { replace: true })}
        />
      </SetUpPage>
    </PageFrame>
  );
};
