import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface ControlButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** The key that does the same, told in the tip. */
  readonly hotkey?: string;
}

/** A control as a picture with its name in the tip and for screen readers. */
export const IconControl = ({ label, icon, onClick, pressed, disabled, hotkey }: ControlButtonProps) => (
  <Tooltip label={hotkey ? `${label} (${hotkey})` : label}>
    <ActionIcon
      size={48}
      variant="default"
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  </Tooltip>
);

/** A control with its name written out. */
export const WordControl = ({ label, icon, onClick, pressed, disabled, hotkey }: ControlButtonProps) => (
  <Tooltip label={`${label} (${hotkey})`} disabled={!hotkey}>
    <Button
      size="lg"
      variant="default"
      leftSection={icon}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </Button>
  </Tooltip>
);
