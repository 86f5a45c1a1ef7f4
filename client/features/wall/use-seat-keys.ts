import { useEffect, useState } from 'react';
import type { SeatId } from '../../../shared/kernel/ids.ts';

const TYPING = 'input, textarea, select, [role="menu"], [role="dialog"], [role="listbox"]';
const PRESSING = 'button:not([data-seat]), a, summary, [role="tab"], [role="radio"]';

/** The letter of a key, whatever input method writes with it: Telex and VNI take letters for themselves. */
const letterOf = ({ key, code }: KeyboardEvent): string | null => {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) && key !== 'Dead' ? code.slice(3).toLowerCase() : null;
};

interface SeatKeys {
  readonly codes: ReadonlyMap<SeatId, string>;
  /** Whether there is something for Enter to take. */
  readonly canTake: boolean;
  readonly onPick: (seatId: SeatId) => void;
  /** Enter, and whether Shift was held. */
  readonly onTake: (shift: boolean) => void;
  readonly onSearch: () => void;
}

/** Two letters pick a seat, Enter takes it, `/` searches; gives the first letter while the second is waited for. */
export const useSeatKeys = ({ codes, canTake, onPick, onTake, onSearch }: SeatKeys): string => {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest(TYPING)) return;
      if (event.key === 'Enter' && canTake && !target?.closest(PRESSING)) {
        event.preventDefault();
        setTyped('');
        return onTake(event.shiftKey);
      }
      if (event.key === '/') {
        event.preventDefault();
        return onSearch();
      }
      if (event.key === 'Escape' || event.key === 'Backspace') return setTyped('');
      const letter = letterOf(event);
      if (!letter) return;
      const [seatId] = [...codes].find(([, code]) => code === typed + letter) ?? [];
      if (seatId) onPick(seatId);
      const begins = typed === '' && [...codes.values()].some((code) => code.startsWith(letter));
      setTyped(begins ? letter : '');
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [codes, typed, canTake, onPick, onTake, onSearch]);
  return typed;
};
