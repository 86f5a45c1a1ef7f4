import { Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuietButton } from '../ui/index.ts';
import classes from './entries.module.css';

export interface EntryProps {
  /** For life; it is what people cite. */
  readonly code: string;
  /** How it stands. */
  readonly badges: ReactNode;
  /** Came in while the list was open. */
  readonly fresh?: boolean;
  /** Where several can be chosen. */
  readonly choice?: EntryChoice;
  readonly children: ReactNode;
  /** How many steps its history has, and the whole of it, for when it is asked for. */
  readonly steps: number;
  readonly history: () => ReactNode;
}

export interface EntryChoice {
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** One entry of a register: its code and how it stands, what it says and what can be done; its history when asked for. */
export const Entry = ({ code, badges, fresh, choice, children, steps, history }: EntryProps) => {
  const { t } = useTranslation('entries');
  const [opened, setOpened] = useState(false);
  return (
    <li className={classes.entry} data-fresh={fresh || undefined}>
      <div className={classes.head}>
        <span className={classes.group}>
          {choice && (
            <Checkbox
              size="md"
              checked={choice.chosen}
              aria-label={choice.label}
              onChange={(event) => choice.onChoose(event.currentTarget.checked)}
            />
          )}
          <span className="gb-tabular">{code}</span>
        </span>
        <span className={classes.group}>{badges}</span>
      </div>
      {children}
      <QuietButton className={classes.more} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {opened ? t('historyClose') : t('historyOpen', { count: steps })}
      </QuietButton>
      {opened && history()}
    </li>
  );
};
