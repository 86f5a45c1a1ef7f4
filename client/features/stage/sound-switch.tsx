import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { playAgain, sound, switchSound } from './sound.ts';

/** Says whether this device plays the meeting's sound, and changes it; asks for the press that browsers want first. */
export const SoundSwitch = ({ iconOnly = false }: { iconOnly?: boolean }) => {
  const { t } = useTranslation('stage');
  const { on, blocked } = useStore(sound);
  const Sign = on ? Volume2 : VolumeX;
  const press = () => (on && !blocked ? switchSound(false) : playAgain());
  const label = t(blocked ? 'sound.blocked' : on ? 'sound.on' : 'sound.off');
  if (iconOnly && on && !blocked)
    return (
      <Tooltip label={label}>
        <ActionIcon size={48} variant="default" aria-label={label} aria-pressed onClick={press}>
          <Sign size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  return (
    <Button
      size={iconOnly ? 'lg' : 'sm'}
      variant={blocked ? 'filled' : 'default'}
      leftSection={<Sign size={20} aria-hidden />}
      aria-pressed={on && !blocked}
      onClick={press}
    >
      {label}
    </Button>
  );
};
