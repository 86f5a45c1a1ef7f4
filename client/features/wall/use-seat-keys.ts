import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { isTyping } from '../../ui/index.ts';

const APART = '[role="menu"], [role="dialog"], [role="listbox"]';
const PRESSING = 'button:not([data-seat]), a, summary, [role="tab"], [role="radio"]';

/** The letter of a key, whatever input method writes with it: Telex and VNI take letters for themselves. */
const letterOf = ({ key, code }: KeyboardEvent): string | null => {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) && key !== 'Dead' ? code.slice(3).toLowerCase() : null;
};

interface SeatKeys {
  readonly codes: ReadonlyMap<SeatId, string>;
  readonly onPick: (seatId: SeatId) => void;
  /** Enter, and whether Shift was held; null while there is nothing to take. */
  readonly onTake: ((shift: boolean) => void) | null;
  readonly onSearch: () => void;
}

/** Two letters pick a seat, Enter takes it, `/` searches; gives the first letter while the second is waited for. */
export const useSeatKeys = ({ codes, onPick, onTake, onSearch }: SeatKeys): string => {
  const [typed, setTyped] = useState('');
  const letter = (pressed: string) => {
    const [seatId] = [...codes].find(([, code]) => code === typed + pressed) ?? [];
    if (seatId) onPick(seatId);
    const begins = typed === '' && [...codes.values()].some((code) => code.startsWith(pressed));
    setTyped(begins ? pressed : '');
  };
  useWindowEvent('keydown', (event) => {
    const on = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(on) || on?.closest(APART)) return;
    if (event.key === 'Enter') {
      if (!onTake || on?.closest(PRESSING)) return;
      event.preventDefault();
      setTyped('');
      return onTake(event.shiftKey);
    }
    if (event.key === '/') {
      event.preventDefault();
      return onSearch();
    }
    if (event.key === 'Escape' || event.key === 'Backspace') return setTyped('');
    const pressed = letterOf(event);
    if (pressed) letter(pressed);
  });
  return typed;
};
