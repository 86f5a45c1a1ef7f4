import { Button } from '@mantine/core';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';

interface QuietButtonProps extends ComponentPropsWithoutRef<'button'> {
  readonly icon?: ReactNode;
  /** At the end of the words: that something unfolds. */
  readonly end?: ReactNode;
  /** In the middle of a line it keeps its margin; else its words begin where the text above begins. */
  readonly inline?: boolean;
}

/** A button that stays in the background of what is read. */
export const QuietButton = ({ icon, end, inline = false, ...props }: QuietButtonProps) => (
  <Button
    size="sm"
    px="0.75rem"
    ml={inline ? undefined : '-0.75rem'}
    variant="subtle"
    color="gray"
    leftSection={icon}
    rightSection={end}
    {...props}
  />
);
