import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acclaim } from '../../../shared/polls/acclaim.ts';
import { preparePoll } from '../../../shared/polls/prepare.ts';
import type { PreparedPollRecord } from '../../../shared/polls/view.ts';
import { useAct, type useCommandForm, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce, ConfirmButton } from '../../ui/index.ts';
import { type AskValues, askedOf, EMPTY } from './ask-values.ts';

interface KeepButtonsProps {
  readonly form: ReturnType<typeof useCommandForm<'poll.open', AskValues>>['form'];
  readonly edited: PreparedPollRecord | undefined;
  readonly onDone: () => void;
}

/** What can be done with a written question besides putting it at once. */
export const KeepButtons = ({ form, edited, onDone }: KeepButtonsProps) => {
  const { t } = useTranslation('polls');
  const may = useMay();
  const inSession = useRecord('meeting')?.phase === 'open';
  const prepare = useAct('poll.prepare');
  const edit = useAct('poll.edit');
  const save = useAct('poll.save_template');
  const agree = useAct('poll.acclaim');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');

  const judged = () => {
    if (form.validate().hasErrors) return null;
    const { success, data } = preparePoll.payload.safeParse(askedOf(form.values));
    return success ? data : null;
  };
  const keep = async () => {
    const asked = judged();
    if (!asked) return;
    const done = edited ? await edit.act({ pollId: edited.id, ...asked }) : await prepare.act(asked);
    if (!done) return;
    announce(t('preparedSaid'));
    form.setValues(EMPTY);
    onDone();
  };
  const keepTemplate = async () => {
    const asked = judged();
    if (!asked || !name.trim() || !(await save.act({ name, ...asked }))) return;
    announce(t('templateSaid'));
    setNaming(false);
    setName('');
  };
  const agreed = async () => {
    const asked = judged();
    if (asked && (await agree.act({ question: asked.question }))) form.setValues(EMPTY);
  };

  return (
    <>
      <Group gap="sm" grow>
        <Button variant="default" loading={prepare.pending || edit.pending} onClick={() => void keep()}>
          {t(edited ? 'saveChanges' : 'prepare')}
        </Button>
        {edited ? (
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        ) : (
          <Button variant="default" aria-expanded={naming} onClick={() => setNaming(!naming)}>
            {t('saveTemplate')}
          </Button>
        )}
      </Group>
      {naming && (
        <Group gap="sm" align="end">
          <TextInput
            flex={1}
            label={t('templateName')}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button disabled={!name.trim()} loading={save.pending} onClick={() => void keepTemplate()}>
            {t('save')}
          </Button>
        </Group>
      )}
      {!edited && may(acclaim) && inSession && form.values.kind === 'motions' && (
        <ConfirmButton
          variant="subtle"
          color="gray"
          confirm={t('acclaimConfirm')}
          question={t('acclaimQuestion')}
          onConfirm={() => void agreed()}
        >
          {t('acclaim')}
        </ConfirmButton>
      )}
    </>
  );
};
