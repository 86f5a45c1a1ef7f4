import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Goodbye } from '../../../shared/contract.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { signInPath, useSession } from '../session.tsx';
import { PageFrame } from '../shell/page-frame.tsx';

interface GoodbyePageProps {
  readonly reason: Goodbye;
  /** Nobody sits at this device: it helps itself where a reload helps. */
  readonly unattended?: boolean;
}

const RELOAD_AFTER_MS = 15_000;

/** The server has said goodbye: why, and the one thing to do. */
export const GoodbyePage = ({ reason, unattended = false }: GoodbyePageProps) => {
  const { t } = useTranslation('screens');
  const { handle } = useSession().session;
  const textOf = useRefusalText();
  useEffect(() => {
    if (!unattended || !reason.startsWith('protocol.')) return;
    const timer = setTimeout(() => window.location.reload(), RELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [unattended, reason]);
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
