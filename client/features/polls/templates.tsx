import { ActionIcon, Button, Group } from '@mantine/core';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BUILT_IN } from '../../../shared/polls/templates.ts';
import { useAct } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { type AskValues, EMPTY, valuesOf } from './ask-values.ts';
import classes from './poll-panel.module.css';

const builtIn = (code: keyof typeof BUILT_IN): Partial<AskValues> => {
  const { form, settings } = BUILT_IN[code];
  return {
    kind: form.kind,
    most: form.kind === 'election' ? form.places : EMPTY.most,
    to: form.kind === 'scale' ? form.to : EMPTY.to,
    settings,
  };
};

/** One press fills the form: what every meeting has, and what was saved in this one or those before it (P29). */
export const Templates = ({ onTake }: { readonly onTake: (values: Partial<AskValues>) => void }) => {
  const { t } = useTranslation('polls');
  const saved = useRecords('poll_template');
  const { act } = useAct('poll.remove_template');
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the group has a visible name of its own
    <div role="group" aria-labelledby={id}>
      <p id={id} className={classes.fieldLabel}>
        {t('templates')}
      </p>
      <Group gap="xs">
        {(Object.keys(BUILT_IN) as (keyof typeof BUILT_IN)[]).map((code) => (
          <Button key={code} variant="default" onClick={() => onTake(builtIn(code))}>
            {t(`builtIn.${code}`)}
          </Button>
        ))}
        {saved.map((template) => (
          <Button.Group key={template.id}>
            <Button variant="default" onClick={() => onTake(valuesOf(template))}>
              {template.name}
            </Button>
            <ActionIcon
              variant="default"
              size="input-sm"
              aria-label={t('removeTemplate', { name: template.name })}
              onClick={() => void act({ templateId: template.id })}
            >
              <X size={18} aria-hidden />
            </ActionIcon>
          </Button.Group>
        ))}
      </Group>
    </div>
  );
};
