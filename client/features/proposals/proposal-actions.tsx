import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepName } from '../../../shared/proposals/life.ts';
import { unlessStep } from '../../../shared/proposals/take-step.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { AnswerForm } from './answer-form.tsx';
import classes from './proposals.module.css';

/** Receive, then answer: after receiving, the answer is asked for in the same place. */
export const ProposalActions = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const { actor } = useIdentity().session;
  const { attempt, submit, forget } = useAttempt('proposal.receive');
  const [answering, setAnswering] = useState(false);
  const may = (step: StepName) => unlessStep(step, proposal, actor) === undefined;
  if (!may('received') && !may('answered')) return null;
  const { code, state } = proposal;
  // Red is for what is asked of the one who looks: a department's own; others may help out.
  const urging = actor.role === 'department' ? 'filled' : 'default';
  const receive = async () => {
    const outcome = await submit({ proposalIds: [proposal.id] });
    if (outcome?.ok) setAnswering(true);
  };
  if (answering && state !== 'submitted')
    return <AnswerForm proposal={proposal} onClose={() => setAnswering(false)} />;
  return (
    <div className={classes.actions}>
      {state === 'submitted' ? (
        <Button
          size="sm"
          variant={urging}
          loading={attempt.stage === 'sending' || answering}
          aria-label={t('receiveSaid', { code })}
          onClick={receive}
        >
          {t('receive')}
        </Button>
      ) : (
        <Button
          size="sm"
          variant={state === 'answered' ? 'default' : urging}
          aria-label={state === 'answered' ? undefined : t('answerSaid', { code })}
          onClick={() => setAnswering(true)}
        >
          {state === 'answered' ? t('answerAgain') : t('answer')}
        </Button>
      )}
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </div>
  );
};
