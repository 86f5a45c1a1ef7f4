import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PollRecord } from '../../../shared/polls/view.ts';
import classes from './ballot.module.css';
import { BallotFields, SendBallot } from './ballot-form.tsx';
import { BallotState } from './ballot-state.tsx';
import { type Choosing, choosingOf, contentOf, isOnePress, NOTHING } from './choosing.ts';
import { PollProgress } from './poll-progress.tsx';
import { ReportProblem } from './report-problem.tsx';
import { SecretBallot } from './secret-ballot.tsx';
import { useBallot } from './use-ballot.ts';
import { useChoosing } from './use-choosing.ts';

const OpenBallot = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { ballot, cast, attempt, open, change } = useBallot(poll);
  const { choosing, choose, forget } = useChoosing(poll);
  const onePress = isOnePress(poll);
  const shown = !open || (onePress && ballot.stage === 'free') ? ballot.content : null;
  const sending = ballot.stage === 'sending';
  const content = contentOf(poll, choosing);
  const onChoose = (next: Choosing) => {
    const pressed = onePress ? contentOf(poll, next) : null;
    if (pressed) void cast(pressed);
    else choose(next);
  };
  const onSend = () => {
    if (!content) return;
    forget();
    void cast(content);
  };
  return (
    <section className={classes.ballot} aria-label={t('asked')}>
      <BallotState poll={poll} ballot={ballot} attempt={attempt} />
      <h2 className={classes.question}>{poll.question}</h2>
      <BallotFields
        paper={poll}
        choosing={shown && ballot.stage !== 'refused' ? choosingOf(shown) : onePress ? NOTHING : choosing}
        open={open}
        sending={sending}
        onChoose={onChoose}
      />
      {!onePress && (open || sending) && (
        <SendBallot ready={open && content !== null} sending={sending} onSend={onSend} />
      )}
      {change && (
        <Button
          variant="default"
          onClick={() => {
            if (ballot.content) choose(choosingOf(ballot.content));
            change();
          }}
        >
          {t('change')}
        </Button>
      )}
      <PollProgress poll={poll} />
      <ReportProblem poll={poll} />
    </section>
  );
};

/** The open vote as its voter sees it: what is asked or recorded, the question, the answers, how many have voted. */
export const Ballot = ({ poll }: { poll: PollRecord }) =>
  poll.secret ? <SecretBallot key={poll.id} poll={poll} /> : <OpenBallot key={poll.id} poll={poll} />;
