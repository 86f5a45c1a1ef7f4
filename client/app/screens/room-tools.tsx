import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { LogOut, Settings2, Smartphone, Tv } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CompanionCode, DevicePanel } from '../../features/devices/index.ts';
import { SoundSwitch } from '../../features/stage/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { IconControl } from './control-button.tsx';
import { forgetEntered } from './entered.ts';
import classes from './room-bar.module.css';

/** Where the room's ways out lead: the television's window, the home page. */
export const useWaysOut = () => {
  const { session, meetingId } = useIdentity();
  const navigate = useNavigate();
  const home = `/s/${session.handle}`;
  return {
    openDisplay: () =>
      void window.open(
        `${home}/m/${meetingId}/display`,
        `gb-display-${meetingId}`,
        'popup,width=1280,height=720',
      ),
    leave: () => {
      forgetEntered(meetingId);
      void navigate(home);
    },
  };
};

/** The way out of the room. */
export const LeaveControl = () => {
  const { t } = useTranslation('screens');
  const { leave } = useWaysOut();
  return <IconControl label={t('bar.leave')} icon={<LogOut size={22} aria-hidden />} onClick={leave} />;
};

interface RoomToolsProps {
  readonly devicesOpened: boolean;
  readonly onDevices: (opened: boolean) => void;
}

/** Sound, devices, the phone's code, the television, and the way out. */
export const RoomTools = ({ devicesOpened, onDevices }: RoomToolsProps) => {
  const { t } = useTranslation('screens');
  const [code, { open, close }] = useDisclosure();
  const { openDisplay } = useWaysOut();
  return (
    <div className={classes.tools}>
      <SoundSwitch iconOnly />
      <IconControl
        label={t('bar.devices')}
        icon={<Settings2 size={22} aria-hidden />}
        hotkey="T"
        onClick={() => onDevices(true)}
      />
      <IconControl label={t('bar.phone')} icon={<Smartphone size={22} aria-hidden />} onClick={open} />
      <IconControl label={t('bar.display')} icon={<Tv size={22} aria-hidden />} onClick={openDisplay} />
      <LeaveControl />
      <DevicePanel opened={devicesOpened} onClose={() => onDevices(false)} />
      <Modal
        opened={code}
        onClose={close}
        title={t('bar.phone')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {code && <CompanionCode />}
      </Modal>
    </div>
  );
};
