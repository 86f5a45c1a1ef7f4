import { Button, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayloadOf } from '../../../shared/commands.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { entries } from '../../entries/index.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { ACTIONS, type ActionName, actionsFor, type ProposalAction, payloadFor } from './actions.ts';
import { AnswerForm } from './answer-form.tsx';
import { StepForm } from './step-form.tsx';

interface ProposalActionsProps {
  /** What is done is done with all of them. */
  readonly proposals: readonly ProposalRecord[];
  readonly onDone?: () => void;
}

/** So many stand beside each other; the others are behind one button. */
const IN_SIGHT = 2;

interface OneAction extends ProposalActionsProps {
  readonly name: ActionName;
}

/** How a button is called for those who only hear it: with the code, where there is one. */
const useSaid = (proposals: readonly ProposalRecord[]) => {
  const { t } = useTranslation('proposals');
  const [only, ...others] = proposals;
  return (name: ActionName) =>
    others.length === 0 && only
      ? t('doSaid', { what: t(`do.${name}`), code: only.code })
      : t('doSaidMany', { what: t(`do.${name}`), count: proposals.length });
};

/** What needs no words is done at once. */
const useDoing = (name: ActionName, { proposals, onDone }: ProposalActionsProps) => {
  const { t } = useTranslation('proposals');
  const type: ProposalAction['type'] = ACTIONS[name].type;
  const { attempt, submit, again, forget } = useAttempt(type);
  const told = async (trying: ReturnType<typeof again>) => {
    if (!(await trying)?.ok) return;
    announce(t('done'));
    onDone?.();
  };
  const run = () => told(submit(payloadFor(name, proposals) as PayloadOf<typeof type>));
  return { run, again: () => told(again()), attempt, forget };
};

const Plain = ({ name, urging, ...props }: OneAction & { urging: boolean }) => {
  const { t } = useTranslation('proposals');
  const said = useSaid(props.proposals);
  const { run, attempt, forget } = useDoing(name, props);
  return (
    <>
      <Button
        size="sm"
        variant={urging ? 'filled' : 'default'}
        loading={attempt.stage === 'sending'}
        aria-label={said(name)}
        onClick={run}
      >
        {t(`do.${name}`)}
      </Button>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </>
  );
};

/** Chosen from the menu, which is gone by then: it is done at once, and what stands in its way is said here. */
const AtOnce = ({ name, proposals, onDone, onClose }: OneAction & { onClose: () => void }) => {
  const { run, again, attempt, forget } = useDoing(name, {
    proposals,
    onDone() {
      onClose();
      onDone?.();
    },
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void run();
  });
  const dismiss = () => {
    forget();
    onClose();
  };
  return <AttemptNote attempt={attempt} onAgain={again} onDismiss={dismiss} />;
};

interface MoreProps {
  readonly names: readonly ActionName[];
  readonly code: string;
  readonly onChoose: (name: ActionName) => void;
}

const More = ({ names, code, onChoose }: MoreProps) => {
  const { t } = useTranslation('proposals');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="sm" variant="default" px="sm" aria-label={t('moreFor', { code })}>
          <EllipsisVertical size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map((name) => (
          <Menu.Item key={name} onClick={() => onChoose(name)}>
            {t(`do.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Everything that the one who looks may do with these proposals now, and the form that it needs in the same place. */
export const ProposalActions = ({ proposals, onDone }: ProposalActionsProps) => {
  const { t } = useTranslation('proposals');
  const said = useSaid(proposals);
  const { actor } = useIdentity().session;
  const over = useRecord('meeting')?.phase === 'closed';
  const [open, setOpen] = useState<ActionName | null>(null);
  const names = actionsFor(proposals, actor, over);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onDone?.();
  };
  if (open === 'answer') return <AnswerForm proposals={proposals} onClose={close} onDone={done} />;
  const plain = open !== null && ACTIONS[open].form === 'none';
  if (open && !plain) return <StepForm name={open} proposals={proposals} onClose={close} onDone={done} />;
  if (names.length === 0) return null;
  const [shown, hidden] = [names.slice(0, IN_SIGHT), names.slice(IN_SIGHT)];
  // Red is for what is asked of the one who looks: a department's own, a seat's own; others may help out.
  const urging = (name: ActionName, place: number) =>
    place === 0 &&
    ((actor.role === 'department' && name !== 'assign') || (actor.role === 'seat' && name === 'confirm'));
  const answered = proposals.every(({ state }) => state === 'answered');
  return (
    <div className={entries.actions}>
      {shown.map((name, place) =>
        ACTIONS[name].form === 'none' ? (
          <Plain
            key={name}
            name={name}
            proposals={proposals}
            urging={urging(name, place) && !answered}
            onDone={name === 'receive' && names.length > 0 && !onDone ? () => setOpen('answer') : onDone}
          />
        ) : (
          <Button
            key={name}
            size="sm"
            variant={urging(name, place) && !answered ? 'filled' : 'default'}
            aria-label={name === 'answer' && answered ? undefined : said(name)}
            onClick={() => setOpen(name)}
          >
            {name === 'answer' && answered ? t('answerAgain') : t(`do.${name}`)}
          </Button>
        ),
      )}
      {hidden.length > 0 && <More names={hidden} code={proposals[0]?.code ?? ''} onChoose={setOpen} />}
      {open && plain && (
        <AtOnce
          key={open}
          name={open}
          proposals={proposals}
          onClose={close}
          {...(onDone ? { onDone } : {})}
        />
      )}
    </div>
  );
};
