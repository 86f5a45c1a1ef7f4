import { Kbd, Menu } from '@mantine/core';
import { Mic, MicOff, Presentation, Square } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { Lamps } from './lamps.ts';
import type { SeatActions } from './use-seat-actions.ts';

interface TileMenuProps {
  readonly lamps: Lamps;
  readonly actions: SeatActions;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly children: ReactElement;
}

/** What can be done with the seat of a tile. */
export const TileMenu = ({ lamps, actions, opened, onChange, children }: TileMenuProps) => {
  const { t } = useTranslation('wall');
  const { seat, hasFloor, microphoneOpen, onStage } = lamps;
  const dead = actions.offline || !seat.present;
  return (
    <Menu opened={opened} onChange={onChange} shadow="md" withArrow width={280} returnFocus>
      <Menu.Target>{children}</Menu.Target>
      {opened && (
        <Menu.Dropdown>
          <Menu.Label>{seatName(seat)}</Menu.Label>
          <Menu.Item
            leftSection={<Presentation size={18} aria-hidden />}
            rightSection={<Kbd>Enter</Kbd>}
            disabled={dead || onStage}
            onClick={() => actions.show(seat.id)}
          >
            {t('actions.show')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Mic size={18} aria-hidden />}
            rightSection={<Kbd>⇧ Enter</Kbd>}
            disabled={dead || hasFloor || !actions.canGrant}
            onClick={() => actions.grant(seat.id)}
          >
            {t('actions.grant')}
          </Menu.Item>
          {hasFloor && (
            <>
              <Menu.Item
                leftSection={
                  microphoneOpen ? <MicOff size={18} aria-hidden /> : <Mic size={18} aria-hidden />
                }
                disabled={actions.offline}
                onClick={() => (microphoneOpen ? actions.mute() : actions.unmute())}
              >
                {t(microphoneOpen ? 'actions.mute' : 'actions.unmute')}
              </Menu.Item>
              <Menu.Item
                leftSection={<Square size={18} aria-hidden />}
                disabled={actions.offline}
                onClick={() => actions.end()}
              >
                {t('actions.end')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      )}
    </Menu>
  );
};
