import { Button, Group, Stack } from '@mantine/core';
import { Pause, Play, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { openPoll } from '../../../shared/polls/open.ts';
import { preparePoll } from '../../../shared/polls/prepare.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { AttemptNote, useAct, useAttempt, useMay } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { hourText } from '../../ui/format.ts';
import { ConfirmButton } from '../../ui/index.ts';
import { AskForm } from './ask-form.tsx';
import classes from './poll-panel.module.css';
import { PollProgress } from './poll-progress.tsx';
import { PreparedList } from './prepared-list.tsx';
import { useOpenPoll } from './use-open-poll.ts';
import { useRuleText } from './use-rule-text.ts';
import { WaitingSeats } from './waiting-seats.tsx';
import { WeightsSection } from './weights-form.tsx';

/** P24: what voters reported, newest first; the chair sees it before closing. */
export const Problems = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const seats = useRecords('seat');
  if (poll.problems.length === 0) return null;
  const nameOf = (id: string) => {
    const seat = seats.find((each) => each.id === id);
    return seat ? seatName(seat) : id;
  };
  return (
    <section className={classes.problems} role="status">
      <h4 className={classes.subtitle}>
        <TriangleAlert size={18} aria-hidden /> {t('problem.title', { count: poll.problems.length })}
      </h4>
      <ul className={classes.list}>
        {poll.problems.toReversed().map(({ seatId, text, at }) => (
          <li key={`${seatId} ${at} ${text}`}>
            {hourText(at)} – <strong>{nameOf(seatId)}</strong>: {text}
          </li>
        ))}
      </ul>
    </section>
  );
};

const PauseButton = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const pause = useAct('poll.pause');
  const resume = useAct('poll.resume');
  return poll.paused ? (
    <Button
      leftSection={<Play size={18} aria-hidden />}
      loading={resume.pending}
      onClick={() => void resume.act({ pollId: poll.id })}
    >
      {t('resume')}
    </Button>
  ) : (
    <Button
      variant="default"
      leftSection={<Pause size={18} aria-hidden />}
      loading={pause.pending}
      disabled={poll.endsAt !== null || poll.secret?.counting}
      onClick={() => void pause.act({ pollId: poll.id })}
    >
      {t('pause')}
    </Button>
  );
};

const OpenPoll = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { attempt, submit, forget } = useAttempt('poll.close');
  const ruleOf = useRuleText();
  const top = useRef<HTMLDivElement>(null);
  // It was opened at the foot of a long form: what is to be watched now is above.
  useEffect(() => {
    // A browser gives back a promise here, which is no clean-up.
    void top.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  const missing = poll.entitled - poll.cast;
  const held = poll.settings.publish === 'later';
  const questions = [
    ...(missing ? [t('closeMissing', { count: missing })] : [t('closeAll')]),
    ...(poll.problems.length > 0 ? [t('closeProblems', { count: poll.problems.length })] : []),
    t(held ? 'closeHeld' : 'closePublish'),
  ];
  return (
    <Stack gap="sm" ref={top}>
      <p className={classes.kicker}>
        {poll.endsAt === null ? t('open') : t('ending')}
        {poll.secret && ` · ${t('secret.kind')}`}
      </p>
      <h3 className={classes.question}>{poll.question}</h3>
      <p className={classes.quiet}>{ruleOf(poll)}</p>
      <PollProgress poll={poll} />
      <Problems poll={poll} />
      <Group gap="sm" grow preventGrowOverflow={false}>
        <PauseButton poll={poll} />
        <ConfirmButton
          variant="default"
          loading={attempt.stage === 'sending'}
          disabled={poll.endsAt !== null || poll.secret?.counting}
          confirm={t(held ? 'closeConfirmHeld' : 'closeConfirm')}
          question={questions.join(' ')}
          onConfirm={() => submit({ pollId: poll.id })}
        >
          {t('close')}
        </ConfirmButton>
      </Group>
      <AttemptNote attempt={attempt} onDismiss={forget} />
      <WaitingSeats poll={poll} />
    </Stack>
  );
};

/** For chair and deputy: put a question, see who has answered, close and publish; questions made ready below. */
export const PollControl = () => {
  const may = useMay();
  const { poll } = useOpenPoll();
  if (!may(preparePoll)) return null;
  return (
    <Stack gap="lg">
      {poll && may(openPoll) && <OpenPoll key={poll.id} poll={poll} />}
      <PreparedList />
      {!(poll && may(openPoll)) && <AskForm onClose={() => undefined} />}
      <WeightsSection />
    </Stack>
  );
};
