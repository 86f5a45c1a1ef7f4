import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { excuseSeat } from '../../../shared/attendance/excuse.ts';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { CommandForm, useAct, useCommandForm, useMay } from '../../forms/index.ts';
import { useIdentity, useRecord, useRecords } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';

/** Says why a seat is not, or will not be, here (T5): its own, or for the centre any that is missing. */
export const ExcuseForm = () => {
  const { t } = useTranslation('attendance');
  const { actor } = useIdentity().session;
  const own = actor.role === 'seat' ? actor.seatId : null;
  const missing = useRecords('seat').filter(({ present }) => !present);
  const excuse = useRecord('participant', own ?? '')?.excuse;
  const takeBack = useAct('attendance.excuse');
  const asking = useCommandForm(excuseSeat, {
    initial: { seatId: '', reason: '' },
    payloadOf: ({ seatId, reason }) => ({ ...(own ? {} : { seatId }), reason }),
    onDone() {
      announce(t('excuse.saved'));
      asking.empty();
    },
  });
  const may = useMay();
  if (!may(excuseSeat)) return null;
  if (own && excuse)
    return (
      <Stack gap="sm">
        <p>{t('excuse.own', { reason: excuse })}</p>
        <Button variant="default" disabled={takeBack.offline} onClick={() => takeBack.act({ reason: null })}>
          {t('excuse.takeBack')}
        </Button>
      </Stack>
    );
  const { form, locked } = asking;
  return (
    <CommandForm {...asking} label={t('excuse.title')} submit={t('excuse.send')}>
      {!own && (
        <Select
          label={t('excuse.seat')}
          searchable
          readOnly={locked}
          data={missing.map((seat) => ({ value: seat.id, label: seatName(seat) }))}
          {...form.getInputProps('seatId')}
        />
      )}
      <TextInput label={t('excuse.reason')} readOnly={locked} {...form.getInputProps('reason')} />
    </CommandForm>
  );
};
