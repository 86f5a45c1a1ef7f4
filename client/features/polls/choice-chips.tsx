import { Chip, Group } from '@mantine/core';
import { useId } from 'react';
import classes from './poll-panel.module.css';

interface ChoiceChipsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: nothing unfolds. */
export const ChoiceChips = <Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceChipsProps<Value>) => {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <p id={id} className={classes.fieldLabel}>
        {label}
      </p>
      <Chip.Group value={value} onChange={(next) => onChange(next as Value)}>
        <Group gap="xs">
          {choices.map(([each, text]) => (
            <Chip key={each} value={each} size="md" variant="outline">
              {text}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
};
