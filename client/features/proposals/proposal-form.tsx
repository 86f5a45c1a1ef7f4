import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { submitProposal } from '../../../shared/proposals/submit.ts';
import { AttemptNote, type Try, useCommandForm, useDraft } from '../../forms/index.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { SentNote } from './sent-note.tsx';

interface Fields extends Record<string, unknown> {
  title: string;
  matter: string;
  departmentId: string | null;
}

interface Kept {
  readonly fields: Fields;
  /** A try whose fate is not known yet: it goes on under its id, even after a reload. */
  readonly sent: Try<'proposal.submit'> | null;
}

const EMPTY: Fields = { title: '', matter: '', departmentId: null };

/** A seat writes a proposal. What is written survives a cut and a reload, and is submitted once. */
export const ProposalForm = ({ onClose }: { readonly onClose?: () => void }) => {
  const { t } = useTranslation('proposals');
  const departments = useRecords('department');
  const draft = useDraft<Kept>('proposal');
  const fields = useRef<Fields>(draft.found?.fields ?? EMPTY);
  const { form, attempt, onSubmit, again, forget, locked, empty } = useCommandForm(submitProposal, {
    initial: fields.current,
    payloadOf: (values) => values,
    resend: true,
    before: draft.found?.sent ?? null,
    onTry: (sent) => draft.keep({ fields: fields.current, sent }),
    onChange(values) {
      fields.current = values;
      draft.keep({ fields: values, sent: null });
    },
    onDone() {
      draft.drop();
      announce(t('sentPlain'));
    },
  });
  const { stage } = attempt;

  useEffect(() => {
    if (stage === 'refused') draft.keep({ fields: fields.current, sent: null });
  }, [stage, draft]);

  /** The person wants to change it first: then it is a new try. */
  const stop = () => {
    forget();
    draft.keep({ fields: fields.current, sent: null });
  };
  const another = () => {
    empty(EMPTY);
    draft.drop();
  };
  if (stage === 'done') return <SentNote onAnother={another} onClose={onClose} />;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('new')}>
      <Stack gap="sm">
        <TextInput
          label={t('form.title')}
          placeholder={t('form.titlePlaceholder')}
          required
          readOnly={locked}
          {...form.getInputProps('title')}
        />
        <Select
          label={t('form.department')}
          placeholder={t('form.departmentPlaceholder')}
          required
          searchable={departments.length > 8}
          data={departments.map(({ id, name }) => ({ value: id, label: name }))}
          readOnly={locked}
          {...form.getInputProps('departmentId')}
        />
        <Textarea
          label={t('form.matter')}
          description={t('form.matterHint')}
          required
          autosize
          minRows={4}
          maxRows={12}
          readOnly={locked}
          {...form.getInputProps('matter')}
        />
        <AttemptNote attempt={attempt} resend onAgain={again} onDismiss={forget} />
        <Group gap="sm" justify="flex-end">
          {stage === 'unsent' && (
            <Button variant="default" onClick={stop}>
              {t('form.stop')}
            </Button>
          )}
          {onClose && stage !== 'unsent' && (
            <Button variant="default" onClick={onClose}>
              {t('form.close')}
            </Button>
          )}
          <Button type="submit" loading={stage === 'sending'} disabled={stage === 'unsent'}>
            {t('form.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Whether this seat has begun a proposal that is not sent yet. */
export const useHasDraft = (): boolean => {
  const seat = useIdentity().session.actor.role === 'seat';
  const fields = useDraft<Kept>('proposal').found?.fields;
  return seat && fields !== undefined && Boolean(fields.title || fields.matter);
};
