import { Button, Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QUEUE_RULES, type QueueRule } from '../../../shared/floor/queue.ts';
import { setFloorPolicy } from '../../../shared/floor/set-policy.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import classes from './floor.module.css';

/** By what the queue is ordered; what is pressed later orders what is pressed earlier leaves equal (F11). */
export const PolicyPicker = () => {
  const { t } = useTranslation('floor');
  const may = useMay();
  const floor = useRecord('floor');
  const phase = useRecord('meeting')?.phase;
  const { act, offline } = useAct('floor.set_policy');
  if (!floor || !may(setFloorPolicy)) return null;
  const live = phase === 'prepared' || phase === 'open';
  const { policy, byHand } = floor;
  const words = [...policy.map((rule) => t(`policy.${rule}`)), t('policy.asking')].join(' → ');
  return (
    <fieldset className={classes.policy}>
      <legend className="gb-hidden">{t('policy.label')}</legend>
      <Chip.Group multiple value={[...policy]} onChange={(rules) => act({ rules: rules as QueueRule[] })}>
        <Group gap="xs">
          {QUEUE_RULES.map((rule) => (
            <Chip key={rule} value={rule} disabled={offline || !live} color="gray" variant="light">
              {t(`policy.${rule}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <p className={classes.requestNote}>
        {byHand ? <strong>{t('policy.byHand')}</strong> : t('policy.order', { rules: words })}
        {byHand && (
          <Button variant="subtle" size="sm" disabled={offline} onClick={() => act({ rules: [...policy] })}>
            {t('policy.giveUp')}
          </Button>
        )}
      </p>
    </fieldset>
  );
};
