import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { FormFoot } from '../../forms/index.ts';
import { draftOf } from './draft-payload.ts';
import { ResolutionFields } from './resolution-fields.tsx';
import { TwoTexts } from './two-texts.tsx';
import { useAmend } from './use-amend.ts';

interface AmendFormProps {
  readonly resolution: ResolutionRecord;
  readonly onClose: () => void;
}

/** Rewords a resolution. If someone else was quicker, both texts are shown and the writer chooses. */
export const AmendForm = ({ resolution, onClose }: AmendFormProps) => {
  const { t } = useTranslation('minutes');
  const { form, attempt, onSubmit, again, forget, locked, overtaken, saveMine, goOn } = useAmend(
    resolution,
    onClose,
  );
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
          <FormFoot
            attempt={attempt}
            resend
            onAgain={again}
            onDismiss={forget}
            submit={t('form.save')}
            close={t('form.cancel')}
            onClose={onClose}
          />
        )}
      </Stack>
    </form>
  );
};
