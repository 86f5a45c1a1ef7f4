import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amendResolution } from '../../../shared/minutes/amend-resolution.ts';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { AttemptNote, useCommandForm } from '../../forms/index.ts';
import { announce } from '../../ui/index.ts';
import { draftOf, payloadOfDraft } from './draft-payload.ts';
import { ResolutionFields } from './resolution-fields.tsx';
import { TwoTexts } from './two-texts.tsx';

/** Rewords a resolution. If someone else was quicker, both texts are shown and the writer chooses (N2). */
export const AmendForm = ({
  resolution,
  onClose,
}: {
  readonly resolution: ResolutionRecord;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('minutes');
  // The revision whose text the writer has seen; a newer one must be seen before it is written over.
  const [seen, setSeen] = useState(resolution.revision);
  const { form, attempt, onSubmit, submit, again, forget, locked } = useCommandForm(amendResolution, {
    initial: draftOf(resolution),
    payloadOf: (values) => ({ resolutionId: resolution.id, revision: seen, ...payloadOfDraft(values) }),
    resend: true,
    onDone() {
      announce(t('savedSaid'));
      onClose();
    },
  });
  const overtaken = resolution.revision !== seen && attempt.stage !== 'sending' && attempt.stage !== 'done';
  const saveMine = () => {
    setSeen(resolution.revision);
    const judged = amendResolution.payload.safeParse({
      resolutionId: resolution.id,
      revision: resolution.revision,
      ...payloadOfDraft(form.getValues()),
    });
    if (judged.success) void submit(judged.data);
  };
  const goOn = () => {
    setSeen(resolution.revision);
    forget();
    form.getInputNode('text')?.focus();
  };
  return (
    <form onSubmit={onSubmit} noValidate data-amending aria-label={t('edit', { number: resolution.number })}>
      <Stack gap="sm">
        {overtaken && (
          <TwoTexts
            theirs={draftOf(resolution)}
            mine={form.getValues()}
            onKeepTheirs={onClose}
            onKeepMine={saveMine}
            onGoOn={goOn}
          />
        )}
        <ResolutionFields form={form} locked={locked} onSave={onSubmit} autoFocus />
        {!overtaken && (
          <>
            <AttemptNote attempt={attempt} resend onAgain={again} onDismiss={forget} />
            <Group gap="sm" justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('form.cancel')}
              </Button>
              <Button
                type="submit"
                loading={attempt.stage === 'sending'}
                disabled={attempt.stage === 'unsent'}
              >
                {t('form.save')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
};
