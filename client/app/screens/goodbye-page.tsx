import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Goodbye } from '../../../shared/contract.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { signInPath, useSession } from '../session.tsx';
import { PageFrame } from '../shell/page-frame.tsx';

/** The server has said goodbye: why, and the one thing to do. */
export const GoodbyePage = ({ reason }: { reason: Goodbye }) => {
  const { t } = useTranslation('screens');
  const { handle } = useSession().session;
  const textOf = useRefusalText();
  const action = reason.startsWith('session.') ? (
    <Button component={Link} to={signInPath(reason)}>
      {t('goodbye.signIn')}
    </Button>
  ) : reason.startsWith('meeting.') ? (
    <Button component={Link} to={`/s/${handle}`}>
      {t('goodbye.home')}
    </Button>
  ) : (
    <Button onClick={() => window.location.reload()}>{t('goodbye.reload')}</Button>
  );
  return (
    <PageFrame width="narrow">
      <EmptyState title={<h1>{t('goodbye.title')}</h1>} icon={<CircleAlert size={26} />} action={action}>
        <p role="alert">{textOf(reason)}</p>
      </EmptyState>
    </PageFrame>
  );
};
