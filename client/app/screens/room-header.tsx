import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../../shared/frame/events.ts';
import { AgendaNow } from '../../features/agenda/index.ts';
import { AttendanceCount } from '../../features/attendance/index.ts';
import { LeaderSign } from '../../features/chairing/index.ts';
import { RecordingMenu, RecordingSign } from '../../features/recording/index.ts';
import { SearchSwitch } from '../../features/search/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { NeedsButton } from '../../month/index.ts';
import { Emblem, Lamp, type LampState, LanguageToggle } from '../../ui/index.ts';
import { Toggles } from '../shell/toggles.tsx';
import classes from './frame.module.css';
import { LineLamp } from './line-lamp.tsx';

const PHASE_LAMPS: Record<Phase, LampState> = {
  unprepared: 'off',
  prepared: 'off',
  open: 'live',
  closed: 'off',
  cancelled: 'off',
};

interface RoomHeaderProps {
  readonly children?: ReactNode;
  /** A page that is always dark offers no other colours. */
  readonly dark?: boolean;
}

/** One line that answers: which meeting, what is on now, who is here, how is the line. */
export const RoomHeader = ({ children, dark = false }: RoomHeaderProps) => {
  const { t } = useTranslation('screens');
  const meeting = useRecord('meeting');
  const open = meeting?.phase === 'open';
  return (
    <header className={classes.header} data-open={open || undefined}>
      <div className={classes.title}>
        <Emblem />
        <h1 title={meeting?.title}>{meeting?.title ?? t('joining')}</h1>
        <LeaderSign />
        {meeting && !open && (
          <span className={classes.phase}>
            <Lamp state={PHASE_LAMPS[meeting.phase]}>{t(`phases.${meeting.phase}`)}</Lamp>
          </span>
        )}
      </div>
      <div className={classes.now}>{open && <AgendaNow />}</div>
      <div className={classes.facts}>
        <RecordingSign />
        <RecordingMenu />
        <AttendanceCount />
        <span className={classes.wideOnly}>
          <LineLamp />
          {dark ? <LanguageToggle /> : <Toggles />}
        </span>
        {/* The dark desks have no place for reading: there it opens in a window of its own. */}
        {!dark && <SearchSwitch />}
        <NeedsButton />
        {children}
      </div>
    </header>
  );
};
