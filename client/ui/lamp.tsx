import type { ReactNode } from 'react';
import styles from './lamp.module.css';

export const LAMP_STATES = ['good', 'weak', 'bad', 'off', 'live', 'asked'] as const;
export type LampState = (typeof LAMP_STATES)[number];

// A shape for each state, so that none is told by colour alone.
const SHAPES: Record<LampState, ReactNode> = {
  good: <circle cx="6" cy="6" r="5" />,
  weak: <path d="M6 .8 11.6 11H.4z" />,
  bad: <path d="M1 1h10v10H1z" />,
  off: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  live: <path d="M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0m0 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6" fillRule="evenodd" />,
  asked: <path d="M6 0 12 6 6 12 0 6z" />,
};

interface LampProps {
  readonly state: LampState;
  /** The state as a word; always read aloud, shown unless `quiet`. */
  readonly children: ReactNode;
  readonly quiet?: boolean;
}

/** A lamp: sign, colour and word of a state. */
export const Lamp = ({ state, children, quiet = false }: LampProps) => (
  <span className={styles.lamp} data-state={state}>
    <svg viewBox="0 0 12 12" className={styles.sign} aria-hidden="true" fill="currentColor">
      {SHAPES[state]}
    </svg>
    <span className={quiet ? 'gb-hidden' : undefined}>{children}</span>
  </span>
);
