import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../../shared/kernel/actor.ts';
import { answerProposal } from '../../../shared/proposals/answer.ts';
import { unlessOwn } from '../../../shared/proposals/own-department.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { AttemptNote, useAttempt, useMay } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { AnswerForm } from './answer-form.tsx';
import classes from './proposals.module.css';

/** Whether this actor works on that proposal (D2, D4). */
const worksOn = (actor: Actor, proposal: ProposalRecord): boolean => unlessOwn(proposal, actor) === undefined;

/** Receive, then answer: after receiving, the answer is asked for in the same place. */
export const ProposalActions = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const may = useMay();
  const { actor } = useIdentity().session;
  const { attempt, submit, forget } = useAttempt('proposal.receive');
  const [answering, setAnswering] = useState(false);
  if (!may(answerProposal) || !worksOn(actor, proposal)) return null;
  const { code, state } = proposal;
  // Red is for what is asked of the one who looks: a department's own; others may help out.
  const urging = actor.role === 'department' ? 'filled' : 'default';
  const receive = async () => {
    const outcome = await submit({ proposalId: proposal.id });
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
