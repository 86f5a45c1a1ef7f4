import { Badge } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';

interface StandBadgeProps {
  readonly sign: LucideIcon;
  readonly colour?: string | undefined;
  readonly children: string;
}

/** How an entry stands: sign, word and colour. */
export const StandBadge = ({ sign: Sign, colour = 'gray', children }: StandBadgeProps) => (
  <Badge
    flex="none"
    component="span"
    size="lg"
    variant="light"
    tt="none"
    color={colour}
    leftSection={<Sign size={14} aria-hidden />}
  >
    {children}
  </Badge>
);
