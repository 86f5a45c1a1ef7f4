import { useTranslation } from 'react-i18next';
import { AgendaNow } from '../../features/agenda/index.ts';
import { useConnection, useRecord } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import { Toggles } from '../shell/toggles.tsx';
import classes from './companion.module.css';
import { SpeakerLine } from './speaker-line.tsx';

/** The line as a lamp; a companion has only the one of the meeting. */
const CompanionLamp = () => {
  const { t } = useTranslation('screens');
  const { status } = useConnection();
  if (status === 'live') return <Lamp state="good">{t('line.good')}</Lamp>;
  return status === 'connecting' ? (
    <Lamp state="weak">{t('line.connecting')}</Lamp>
  ) : (
    <Lamp state="bad">{t('line.offline')}</Lamp>
  );
};

/** Which meeting, what is on now, who speaks, how is the line: in three short lines. */
export const CompanionHeader = () => {
  const { t } = useTranslation('screens');
  const meeting = useRecord('meeting');
  return (
    <header className={classes.header}>
      <div className={classes.first}>
        <h1 className={classes.title}>{meeting?.title ?? t('joining')}</h1>
        <Toggles />
      </div>
      <div className={classes.now}>
        <AgendaNow />
      </div>
      <div className={classes.facts}>
        <CompanionLamp />
        <SpeakerLine />
      </div>
    </header>
  );
};
