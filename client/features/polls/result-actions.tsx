import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { motionsOf, optionsOf } from '../../../shared/polls/form.ts';
import { openPoll } from '../../../shared/polls/open.ts';
import { decideTie, groupTexts, publishPoll } from '../../../shared/polls/results.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce, ConfirmButton } from '../../ui/index.ts';
import classes from './poll-panel.module.css';
import { useOpenPoll } from './use-open-poll.ts';

const Publish = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { act, pending } = useAct('poll.publish');
  return (
    <Button
      loading={pending}
      onClick={async () => {
        if (await act({ pollId: poll.id })) announce(t('publishedSaid'));
      }}
    >
      {t('publish')}
    </Button>
  );
};

/** P14: the chair says which of the tied pass. */
const Tie = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { act, pending } = useAct('poll.decide_tie');
  const [passed, setPassed] = useState<readonly string[]>([]);
  const outcome = poll.result?.outcome;
  if (!outcome || outcome.tied.length === 0) return null;
  const names = poll.form.kind === 'motions' ? motionsOf(poll.question, poll.form) : optionsOf(poll.form);
  return (
    <Stack gap="sm" className={classes.tie}>
      <Checkbox.Group
        label={t('tieTitle')}
        description={t('tieHint', { count: outcome.open })}
        value={[...passed]}
        onChange={(next) => next.length <= outcome.open && setPassed(next)}
      >
        <Stack gap="sm" mt="xs">
          {outcome.tied.map((at) => (
            <Checkbox key={at} size="md" value={String(at)} label={names[at]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <ConfirmButton
        loading={pending}
        confirm={t('tieConfirm')}
        question={t('tieQuestion', { count: passed.length })}
        onConfirm={() => void act({ pollId: poll.id, passed: passed.map(Number) })}
      >
        {t('tieDecide')}
      </ConfirmButton>
    </Stack>
  );
};

/** P14: what has to be voted on again is put again, with the tied alone. */
const Repeat = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { act, pending } = useAct('poll.open');
  const { poll: other } = useOpenPoll();
  const inSession = useRecord('meeting')?.phase === 'open';
  const outcome = poll.result?.outcome;
  if (!outcome || outcome.repeat.length === 0) return null;
  const { question, form, settings } = poll;
  const again = () => {
    const kept = (texts: readonly string[]) => outcome.repeat.map((at) => texts[at] ?? '');
    if (form.kind === 'motions')
      return { ...form, motions: form.motions.length > 0 ? kept(form.motions) : [] };
    if (form.kind === 'election') {
      const places = Math.min(form.places - outcome.passed.length, outcome.repeat.length);
      return { ...form, options: kept(form.options), places };
    }
    if (form.kind === 'choice') {
      const most = Math.min(form.most - outcome.passed.length, outcome.repeat.length);
      return { ...form, options: kept(form.options), least: Math.min(form.least, most), most };
    }
    return form;
  };
  return (
    <Button
      loading={pending}
      disabled={other !== undefined || !inSession}
      onClick={() => void act({ question, form: again(), settings })}
    >
      {t('repeat')}
    </Button>
  );
};

/** P21: answers in words are put together under a name. */
const Groups = ({ poll }: { poll: PollRecord }) => {
  const { t } = useTranslation('polls');
  const { act, pending } = useAct('poll.group_texts');
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [label, setLabel] = useState('');
  const tally = poll.result?.tally;
  if (tally?.kind !== 'text' || tally.texts.length === 0) return null;
  const groups = new Map(poll.groups);
  const group = async (name: string) => {
    if (!(await act({ pollId: poll.id, texts: [...texts], label: name }))) return;
    setTexts([]);
    setLabel('');
  };
  return (
    <Stack gap="sm" className={classes.tie}>
      <Checkbox.Group label={t('groupTitle')} value={[...texts]} onChange={setTexts}>
        <Stack gap="sm" mt="xs">
          {tally.texts.map(([text]) => (
            <Checkbox key={text} size="md" value={text} label={text} description={groups.get(text)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={t('groupName')}
        maxLength={120}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button
          loading={pending}
          disabled={texts.length === 0 || !label.trim()}
          onClick={() => void group(label)}
        >
          {t('group')}
        </Button>
        <Button variant="default" disabled={texts.length === 0} onClick={() => void group('')}>
          {t('ungroup')}
        </Button>
      </Group>
    </Stack>
  );
};

/** What is still to be done about a result, for those who may. */
export const ResultActions = ({ poll }: { poll: PollRecord }) => {
  const may = useMay();
  const live = useRecord('meeting')?.phase !== 'closed';
  if (!live || !poll.result) return null;
  return (
    <>
      {poll.publishedAt === null && may(publishPoll) && <Publish poll={poll} />}
      {may(decideTie) && <Tie poll={poll} />}
      {may(openPoll) && <Repeat poll={poll} />}
      {may(groupTexts) && <Groups poll={poll} />}
    </>
  );
};
