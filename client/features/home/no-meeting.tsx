import { Button } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionInfo } from '../../../shared/http-contract.ts';
import { Card, EmptyState } from '../../ui/index.ts';

/** Before the first meeting: who will make it. */
export const NoMeeting = ({ session }: { readonly session: SessionInfo }) => {
  const { t } = useTranslation('home');
  const isAdmin = session.actor.role === 'admin';
  return (
    <Card>
      <EmptyState
        icon={<CalendarDays size={24} />}
        title={t('none')}
        action={
          isAdmin && (
            <Button component={Link} to={`/s/${session.handle}/begin`} mt="sm">
              {t('begin')}
            </Button>
          )
        }
      >
        {isAdmin ? t('noneAdmin') : t('noneText')}
      </EmptyState>
    </Card>
  );
};
