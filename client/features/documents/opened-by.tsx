import { Button, Popover } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { DocumentRecord } from '../../../shared/documents/view.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { useRecords } from '../../meeting/index.ts';
import classes from './documents.module.css';

interface OpenedByProps {
  readonly document: DocumentRecord;
  readonly openedBy: readonly SeatId[];
}

/** U8: how many of those who may have opened it, and which. */
export const OpenedBy = ({ document, openedBy }: OpenedByProps) => {
  const { t } = useTranslation('documents');
  const { clearance, name } = document;
  const seats = useRecords('seat').filter(
    ({ id }) => clearance?.kind !== 'seats' || clearance.seatIds.includes(id),
  );
  const opened = seats.filter(({ id }) => openedBy.includes(id));
  const others = seats.filter(({ id }) => !openedBy.includes(id));
  const count = { count: opened.length, all: seats.length };
  return (
    <Popover position="bottom-end" withArrow trapFocus width={320}>
      <Popover.Target>
        <Button
          className={classes.opened}
          variant="subtle"
          color="gray"
          size="sm"
          px="0.5rem"
          leftSection={<Eye size={18} aria-hidden />}
          aria-label={t('openedByOf', { ...count, name })}
        >
          <span className="gb-tabular">
            {count.count}/{count.all}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.who}>
        {(
          [
            ['openedList', opened, 'nobody'],
            ['notOpenedList', others, 'everybody'],
          ] as const
        ).map(([title, list, none]) => (
          <section key={title}>
            <h4 className={classes.whoTitle}>
              {t(title)} ({list.length})
            </h4>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the arrow keys */}
            <p className={classes.whoList} tabIndex={0}>
              {list.length ? list.map((seat) => seatName(seat)).join(', ') : t(none)}
            </p>
          </section>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
};
