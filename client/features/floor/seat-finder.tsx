import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { Search } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import { Lamp } from '../../ui/index.ts';
import classes from './floor.module.css';
import { useGrant } from './use-grant.ts';

const SHOWN = 8;

/** Present seats first, each in roster order. */
const found = (seats: readonly SeatRecord[], query: string): SeatRecord[] =>
  query.trim() === ''
    ? []
    : seats
        .filter((seat) => matches(`${seatName(seat)} ${seat.region}`, query))
        .sort((a, b) => Number(b.present) - Number(a.present))
        .slice(0, SHOWN);

/** Finds any seat, typed without diacritics if one likes, and invites it to speak. */
export const SeatFinder = ({ inputRef }: { inputRef?: Ref<HTMLInputElement> }) => {
  const { t } = useTranslation('floor');
  const seats = useRecords('seat');
  const holderId = useRecord('floor')?.holder?.seatId;
  const { grant, disabled } = useGrant();
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const options = found(seats, query);
  const invite = (id: string) => {
    const seat = seats.find((each) => each.id === id);
    if (seat) void grant(seat.id);
    setQuery('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={invite}>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          leftSection={<Search size={18} aria-hidden />}
          placeholder={t('findSeat')}
          aria-label={t('findSeat')}
          value={query}
          disabled={disabled}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options>
          {options.map((seat) => (
            <Combobox.Option key={seat.id} value={seat.id} disabled={!seat.present || seat.id === holderId}>
              <span className={classes.option}>
                <span>{seatName(seat)}</span>
                <Lamp state={seat.id === holderId ? 'live' : seat.present ? 'good' : 'off'}>
                  {seat.id === holderId ? t('speaks') : t(seat.present ? 'invite' : 'absent')}
                </Lamp>
              </span>
            </Combobox.Option>
          ))}
          {options.length === 0 && <Combobox.Empty>{t('notFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
