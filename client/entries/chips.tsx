import { Chip, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './entries.module.css';

interface ChipsProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly value: Name;
  readonly onChange: (name: Name) => void;
  readonly wordOf: (name: Name) => ReactNode;
  /** How many entries each would leave. */
  readonly counts?: Readonly<Record<Name, number>>;
  /** In it something has to be noticed. */
  readonly urging?: Name | null;
}

/** Which of the entries are shown: one of a few ways, each in sight. */
export const Chips = <Name extends string>(props: ChipsProps<Name>) => {
  const { label, names, value, onChange, wordOf, counts, urging = null } = props;
  return (
    <Chip.Group value={value} onChange={(next) => onChange(next as Name)}>
      <Group gap="xs" role="radiogroup" aria-label={label}>
        {names.map((name) => (
          <Chip
            key={name}
            value={name}
            size="md"
            variant="outline"
            color={name === urging ? 'accent' : 'gray'}
            classNames={{ label: classes.chip }}
          >
            {wordOf(name)}
            {counts && <span className="gb-tabular"> {counts[name]}</span>}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
};
