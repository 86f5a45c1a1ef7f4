import { Input, MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { Clearance } from '../../../shared/documents/events.ts';
import { LABELS, type Label } from '../../../shared/documents/labels.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { useRecords } from '../../meeting/index.ts';

export interface Guard {
  readonly label: Label;
  readonly clearance: Clearance;
}

interface GuardFieldsProps {
  readonly guard: Guard;
  readonly onChange: (guard: Guard) => void;
  readonly disabled?: boolean;
  /** What is wrong with the choice of seats. */
  readonly seatsError?: string | false;
}

/** How secret a document is, and which seats may open it. */
export const GuardFields = ({ guard, onChange, disabled, seatsError }: GuardFieldsProps) => {
  const { t } = useTranslation('documents');
  const seats = useRecords('seat');
  const { label, clearance } = guard;
  return (
    <>
      <Select
        label={t('label')}
        description={t('labelHint')}
        allowDeselect={false}
        disabled={disabled}
        data={LABELS.map((value) => ({ value, label: t(`labels.${value}`) }))}
        value={label}
        onChange={(value) => value && onChange({ ...guard, label: value as Label })}
      />
      <Input.Wrapper label={t('clearance')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('clearance')}
          disabled={disabled}
          value={clearance.kind}
          onChange={(kind) =>
            onChange({ label, clearance: kind === 'all' ? { kind } : { kind: 'seats', seatIds: [] } })
          }
          data={[
            { value: 'all', label: t('clearanceAll') },
            { value: 'seats', label: t('clearanceSeats') },
          ]}
        />
      </Input.Wrapper>
      {clearance.kind === 'seats' && (
        <MultiSelect
          label={t('seats')}
          required
          searchable
          styles={{ input: { minHeight: '2.75rem' } }}
          disabled={disabled}
          error={seatsError}
          data={seats.map((seat) => ({ value: seat.id, label: seatName(seat) }))}
          value={[...clearance.seatIds]}
          onChange={(ids) => onChange({ label, clearance: { kind: 'seats', seatIds: ids as SeatId[] } })}
        />
      )}
    </>
  );
};

/** As the command takes it. */
export const payloadOf = (clearance: Clearance) =>
  clearance.kind === 'all' ? clearance : { kind: clearance.kind, seatIds: [...clearance.seatIds] };

/** U3: a choice of seats names at least one. */
export const isChosen = ({ clearance }: Guard): boolean =>
  clearance.kind === 'all' || clearance.seatIds.length > 0;
