import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import type { AdminOverview } from '../../shared/admin-contract.ts';
import type { SessionInfo } from '../../shared/http-contract.ts';
import {
  AccountsSection,
  DepartmentsSection,
  MeetingsSection,
  RosterSection,
  SeatLinksSection,
  type SectionProps,
  useAdministration,
} from '../features/admin/index.ts';
import { SetUpPage, STEPS, type Step } from '../features/set-up/index.ts';
import { useRefusalText } from '../refusals/index.ts';
import { Busy, ErrorNote } from '../ui/index.ts';
import { useSession } from './session.tsx';

const isStep = (value: string | null): value is Step => STEPS.some((step) => step === value);

/** What is done is read from what the server has, so that setting up can stop and go on anywhere. */
const doneSteps = ({ seats, departments, accounts }: AdminOverview, { meetings }: SessionInfo): Set<Step> =>
  new Set<Step>([
    'account',
    ...(seats.length > 0 ? (['roster'] as const) : []),
    ...(departments.length > 0 ? (['departments'] as const) : []),
    ...(meetings.length > 0 ? (['meeting'] as const) : []),
    ...(accounts.length > 1 ? (['staff'] as const) : []),
    ...(seats.length > 0 && seats.every(({ hasLink }) => hasLink) ? (['links'] as const) : []),
  ]);

const StepBody = ({
  step,
  session,
  section,
}: {
  step: Step;
  session: SessionInfo;
  section: SectionProps;
}) => {
  switch (step) {
    case 'departments':
      return <DepartmentsSection {...section} />;
    case 'meeting':
      return <MeetingsSection {...section} session={session} />;
    case 'staff':
      return <AccountsSection {...section} />;
    case 'links':
      return <SeatLinksSection {...section} />;
    default:
      return <RosterSection {...section} />;
  }
};

interface StepsProps {
  readonly session: SessionInfo;
  readonly section: SectionProps;
}

/** One step at a time, named in the address; without a name it is the first that is not done. */
const Steps = ({ session, section }: StepsProps) => {
  const { t } = useTranslation('set-up');
  const [search, setSearch] = useSearchParams();
  const done = doneSteps(section.overview, session);
  // Kept, so that doing what a step asks does not turn the page by itself.
  const [first] = useState<Step>(() => STEPS.find((step) => !done.has(step)) ?? 'links');
  const wanted = search.get('step');
  const current = isStep(wanted) && wanted !== 'account' ? wanted : first;
  const at = STEPS.indexOf(current);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  const go = (step: Step) => {
    setSearch({ step });
    window.scrollTo({ top: 0 });
  };
  return (
    <SetUpPage
      current={current}
      done={done}
      onGo={go}
      footer={
        <>
          {before && before !== 'account' && (
            <Button variant="default" size="lg" onClick={() => go(before)}>
              {t('back')}
            </Button>
          )}
          {after ? (
            <Button variant={done.has(current) ? 'filled' : 'default'} size="lg" onClick={() => go(after)}>
              {done.has(current) ? t('next') : t('skip')}
            </Button>
          ) : (
            <Button component={Link} to={`/s/${session.handle}`} size="lg">
              {t('finish')}
            </Button>
          )}
        </>
      }
    >
      <StepBody key={current} step={current} session={session} section={section} />
    </SetUpPage>
  );
};

/** The second to the last step of setting up. */
export const Begin = () => {
  const refusalText = useRefusalText();
  const { session, askAgain } = useSession();
  const { asked, section, look } = useAdministration(session, askAgain);
  if (session.actor.role !== 'admin') return <Navigate replace to={`/s/${session.handle}`} />;
  if (asked.status === 'refused')
    return <ErrorNote onRetry={() => void look()}>{refusalText(asked.error)}</ErrorNote>;
  return section ? <Steps session={session} section={section} /> : <Busy />;
};
