import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { playAgain, sound, switchSound } from './sound.ts';
import classes from './sound-note.module.css';

/** Says whether this device plays the meeting's sound, and changes it. */
export const SoundSwitch = ({ iconOnly = false }: { iconOnly?: boolean }) => {
  const { t } = useTranslation('stage');
  const { on, blocked } = useStore(sound);
  const heard = on && !blocked;
  const Sign = heard ? Volume2 : VolumeX;
  const press = () => (heard ? switchSound(false) : playAgain());
  const label = t(heard ? 'sound.on' : 'sound.off');
  if (iconOnly)
    return (
      <Tooltip label={label}>
        <ActionIcon
          size={48}
          variant={heard ? 'default' : 'filled'}
          color="accent"
          aria-label={label}
          aria-pressed={heard}
          onClick={press}
        >
          <Sign size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  return (
    <Button
      variant="default"
      leftSection={<Sign size={20} aria-hidden />}
      aria-pressed={heard}
      onClick={press}
    >
      {label}
    </Button>
  );
};

/** The browser plays nothing before somebody has pressed something: says so, and asks for the press. */
export const SoundNote = () => {
  const { t } = useTranslation('stage');
  const { on, blocked } = useStore(sound);
  if (!on || !blocked) return null;
  return (
    <div className={classes.note} role="alert">
      <span>{t('sound.blocked')}</span>
      <Button leftSection={<Volume2 size={20} aria-hidden />} onClick={playAgain}>
        {t('sound.press')}
      </Button>
    </div>
  );
};
