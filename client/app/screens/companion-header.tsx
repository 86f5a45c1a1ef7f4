import { ActionIcon, Popover } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AgendaNow } from '../../features/agenda/index.ts';
import { RecordingSign } from '../../features/recording/index.ts';
import { SearchSwitch } from '../../features/search/index.ts';
import { useConnection, useRecord } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import { Toggles } from '../shell/toggles.tsx';
import classes from './companion.module.css';
import { SpeakerLine } from './speaker-line.tsx';

const LAMPS = { good: 'good', connecting: 'weak', offline: 'bad' } as const;

/** The line of a companion is that of the meeting alone; when it is down, the banner below says so in words. */
const CompanionLamp = () => {
  const { t } = useTranslation('screens');
  const { status } = useConnection();
  const line = status === 'live' ? 'good' : status === 'connecting' ? 'connecting' : 'offline';
  return (
    <Lamp state={LAMPS[line]} quiet>
      {t(`line.${line}`)}
    </Lamp>
  );
};

const Looks = () => {
  const { t } = useTranslation('ui');
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('language')}>
          <Languages size={22} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Toggles />
      </Popover.Dropdown>
    </Popover>
  );
};

/** Which meeting, what is on now, who speaks, how is the line: in three short lines. */
export const CompanionHeader = () => {
  const { t } = useTranslation('screens');
  const meeting = useRecord('meeting');
  return (
    <header className={classes.header}>
      <div className={classes.first}>
        <CompanionLamp />
        <h1 className={classes.title}>{meeting?.title ?? t('joining')}</h1>
        <SearchSwitch />
        <Looks />
      </div>
      <div className={classes.now}>
        <AgendaNow />
        <RecordingSign />
      </div>
      <SpeakerLine />
    </header>
  );
};
