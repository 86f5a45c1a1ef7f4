import { Button, Tooltip } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

/** Takes the last change of the agenda back, and says which that is before and after. */
export const UndoButton = () => {
  const { t } = useTranslation('agenda');
  const { act, pending } = useAct('agenda.undo');
  const last = useRecord('agenda')?.lastChange;
  if (!last) return null;
  const change = t(`changes.${last.type}`, { title: last.title });
  const said = t('undoBy', { change, by: t(`roles.${last.by}`) });
  return (
    <Tooltip label={said} multiline maw={320}>
      <Button
        size="sm"
        px="0.75rem"
        variant="subtle"
        color="gray"
        leftSection={<Undo2 size={18} aria-hidden />}
        aria-label={said}
        loading={pending}
        onClick={async () => {
          if (await act({ seq: last.seq })) announce(t('undone', { change }));
        }}
      >
        {t('undo')}
      </Button>
    </Tooltip>
  );
};
