import { useSyncExternalStore } from 'react';

type Urgency = 'polite' | 'assertive';
interface Announcement {
  readonly text: string;
  readonly urgency: Urgency;
  /** Told apart from the one before, so that the same sentence is read again. */
  readonly turn: number;
}

let current: Announcement = { text: '', urgency: 'polite', turn: 0 };
const listeners = new Set<() => void>();

/** Says something to those who listen instead of looking. */
export const announce = (text: string, urgency: Urgency = 'polite'): void => {
  current = { text, urgency, turn: current.turn + 1 };
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once in the page; a screen reader reads what `announce` puts here. */
export const LiveRegion = () => {
  const { text, urgency, turn } = useSyncExternalStore(subscribe, () => current);
  const said = turn % 2 ? `${text}\u00a0` : text;
  return (
    <>
      <div className="gb-hidden" role="status" aria-live="polite">
        {urgency === 'polite' ? said : ''}
      </div>
      <div className="gb-hidden" role="alert" aria-live="assertive">
        {urgency === 'assertive' ? said : ''}
      </div>
    </>
  );
};
