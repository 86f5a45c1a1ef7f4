import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DECISIONS } from '../../../shared/polls/form.ts';
import { openPoll } from '../../../shared/polls/open.ts';
import { preparePoll } from '../../../shared/polls/prepare.ts';
import type { PreparedPollRecord } from '../../../shared/polls/view.ts';
import { AttemptNote, useCommandForm, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { type AskValues, askedOf, EMPTY, KINDS, valuesOf } from './ask-values.ts';
import { ChoiceChips } from './choice-chips.tsx';
import { KeepButtons } from './keep-buttons.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { Templates } from './templates.tsx';

type AskFormState = ReturnType<typeof useCommandForm<'poll.open', AskValues>>['form'];

const WITH_MOST: readonly AskValues['kind'][] = ['choice', 'election', 'multiple'];

const PaperFields = ({ form, locked }: { form: AskFormState; locked: boolean }) => {
  const { t } = useTranslation('polls');
  const { kind, least, most, to } = form.values;
  const set = (values: Partial<AskValues>) => form.setValues(values);
  const lists = kind !== 'scale' && kind !== 'text';
  const wrong = Object.entries(form.errors).find(([field]) => field.startsWith('form'))?.[1];
  return (
    <>
      {lists && (
        <Textarea
          label={t(kind === 'motions' ? 'motionsLabel' : 'optionsLabel')}
          description={t(kind === 'motions' ? 'motionsHint' : 'optionsHint')}
          autosize
          minRows={kind === 'motions' ? 2 : 3}
          readOnly={locked}
          {...form.getInputProps('lines')}
          error={wrong}
        />
      )}
      <Group gap="sm" grow>
        {kind === 'choice' && (
          <NumberInput
            label={t('least')}
            min={0}
            max={most}
            value={least}
            onChange={(value) => set({ least: Number(value) || 0 })}
          />
        )}
        {WITH_MOST.includes(kind) && (
          <NumberInput
            label={t(kind === 'election' ? 'places' : 'most')}
            min={1}
            max={30}
            value={most}
            onChange={(value) => set({ most: Number(value) || 1 })}
          />
        )}
        {kind === 'scale' && (
          <NumberInput
            label={t('scaleTo')}
            min={2}
            max={10}
            value={to}
            onChange={(value) => set({ to: Number(value) || 5 })}
          />
        )}
      </Group>
    </>
  );
};

const More = ({ form }: { form: AskFormState }) => {
  const { t } = useTranslation('polls');
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const Sign = unfolded ? ChevronUp : ChevronDown;
  const { kind, settings } = form.values;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        rightSection={<Sign size={18} aria-hidden />}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('moreSettings')}
      </Button>
      <div id={id}>
        {unfolded && (
          <SettingsFields
            decides={(DECISIONS as readonly string[]).includes(kind)}
            settings={settings}
            onChange={(next) => form.setValues({ settings: next })}
          />
        )}
      </div>
    </>
  );
};

interface AskFormProps {
  /** A prepared question that is changed. */
  readonly edited?: PreparedPollRecord | undefined;
  readonly onClose: () => void;
}

/** A question is written: to be put at once, or to be kept for later. */
export const AskForm = ({ edited, onClose }: AskFormProps) => {
  const { t } = useTranslation('polls');
  const may = useMay();
  const inSession = useRecord('meeting')?.phase === 'open';
  const asking = useCommandForm<'poll.open', AskValues>(
    { type: openPoll.type, payload: preparePoll.payload },
    { initial: edited ? valuesOf(edited) : EMPTY, payloadOf: askedOf },
  );
  const { form, attempt, onSubmit, again, forget, locked } = asking;
  const mayOpen = may(openPoll) && !edited;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('ask')}
          description={inSession ? t('askHint') : t('notInSession')}
          placeholder={t('askPlaceholder')}
          readOnly={locked}
          {...form.getInputProps('question')}
        />
        {!edited && <Templates onTake={(values) => form.setValues(values)} />}
        <ChoiceChips
          label={t('kind')}
          value={form.values.kind}
          choices={KINDS.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
          onChange={(kind) => form.setValues({ kind })}
        />
        <PaperFields form={form} locked={locked} />
        <More form={form} />
        <AttemptNote attempt={attempt} onAgain={again} onDismiss={forget} />
        {mayOpen && (
          <Button type="submit" disabled={!inSession} loading={attempt.stage === 'sending'}>
            {t('openPoll')}
          </Button>
        )}
        <KeepButtons form={form} edited={edited} onDone={onClose} />
      </Stack>
    </form>
  );
};
