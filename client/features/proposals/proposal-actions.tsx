import { Button, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayloadOf } from '../../../shared/commands.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { ACTIONS, type ActionName, actionsFor, type ProposalAction, payloadFor } from './actions.ts';
import { AnswerForm } from './answer-form.tsx';
import classes from './proposals.module.css';
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
  const { attempt, submit, forget } = useAttempt(type);
  const run = async () => {
    const outcome = await submit(payloadFor(name, proposals) as PayloadOf<typeof type>);
    if (!outcome?.ok) return;
    announce(t('done'));
    onDone?.();
  };
  return { run, attempt, forget };
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

const Item = ({ name, ...props }: OneAction) => {
  const { t } = useTranslation('proposals');
  const { run } = useDoing(name, props);
  return <Menu.Item onClick={run}>{t(`do.${name}`)}</Menu.Item>;
};

interface MoreProps extends ProposalActionsProps {
  readonly names: readonly ActionName[];
  readonly onForm: (name: ActionName) => void;
}

const More = ({ names, onForm, ...props }: MoreProps) => {
  const { t } = useTranslation('proposals');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="sm"
          variant="default"
          px="sm"
          aria-label={t('moreFor', { code: props.proposals[0]?.code ?? '' })}
        >
          <EllipsisVertical size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map((name) =>
          ACTIONS[name].form === 'none' ? (
            <Item key={name} name={name} {...props} />
          ) : (
            <Menu.Item key={name} onClick={() => onForm(name)}>
              {t(`do.${name}`)}
            </Menu.Item>
          ),
        )}
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
  if (open) return <StepForm name={open} proposals={proposals} onClose={close} onDone={done} />;
  if (names.length === 0) return null;
  const [shown, hidden] = [names.slice(0, IN_SIGHT), names.slice(IN_SIGHT)];
  // Red is for what is asked of the one who looks: a department's own, a seat's own; others may help out.
  const urging = (name: ActionName, place: number) =>
    place === 0 &&
    ((actor.role === 'department' && name !== 'assign') || (actor.role === 'seat' && name === 'confirm'));
  const answered = proposals.every(({ state }) => state === 'answered');
  return (
    <div className={classes.actions}>
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
      {hidden.length > 0 && (
        <More names={hidden} proposals={proposals} onForm={setOpen} {...(onDone ? { onDone } : {})} />
      )}
    </div>
  );
};
