import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entries.module.css';

/** Which entries of a list are chosen. */
export const useChoice = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen,
    choose: (id: string, on: boolean) =>
      setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id))),
    clear: () => setChosen(new Set()),
  };
};

interface BatchProps {
  /** How many were chosen, in words. */
  readonly label: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** What can be done with all that were chosen, in sight while the list is scrolled. */
export const Batch = ({ label, onClear, children }: BatchProps) => {
  const { t } = useTranslation('entries');
  return (
    <section className={classes.batch} aria-label={label}>
      <div className={classes.head}>
        <strong>{label}</strong>
        <Button variant="subtle" color="gray" size="compact-md" onClick={onClear}>
          {t('chooseNone')}
        </Button>
      </div>
      {children}
    </section>
  );
};
