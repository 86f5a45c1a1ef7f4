import { Check, FileText, Hand, Mic, MicOff, Presentation, Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../shared/places.ts';
import { useSpeaking } from '../../meeting/index.ts';
import { Lamp, type LampState } from '../../ui/index.ts';
import type { Lamps } from './lamps.ts';
import classes from './wall.module.css';

/** How the seat is connected, as a word of the wall and a lamp. */
export const connectionOf = ({
  seat,
  line,
}: Lamps): { word: 'absent' | 'lost' | Lamps['line']; lamp: LampState } => {
  if (!seat.present)
    return seat.since === null ? { word: 'absent', lamp: 'off' } : { word: 'lost', lamp: 'bad' };
  return { word: line, lamp: ({ good: 'good', weak: 'weak', down: 'bad' } as const)[line] };
};

interface SignProps {
  readonly word: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A sign with its word, which is shown on pointing and always read aloud. */
const Sign = ({ word, className, children }: SignProps) => (
  <span className={className} title={word}>
    {children}
    <span className="gb-hidden">{word}</span>
  </span>
);

const Speaking = ({ place }: { place: Place }) => {
  const { t } = useTranslation('wall');
  return useSpeaking(place) ? (
    <Sign word={t('speaking')} className={classes.speaking}>
      <Volume2 aria-hidden />
    </Sign>
  ) : null;
};

/** What the seat does or asks for, over its picture. */
export const Signs = ({ lamps }: { lamps: Lamps }) => {
  const { t } = useTranslation('wall');
  const { asked, hasFloor, microphoneOpen, onStage, voted, proposals, seat } = lamps;
  return (
    <span className={classes.signs}>
      {hasFloor && (
        <span className={classes.live}>
          {microphoneOpen ? <Mic aria-hidden /> : <MicOff aria-hidden />}
          {t('hasFloor')}
        </span>
      )}
      {onStage && !hasFloor && (
        <span className={classes.onStage}>
          <Presentation aria-hidden />
          {t('onStage')}
        </span>
      )}
      {asked > 0 && (
        <Sign word={t('asked', { place: asked })} className={classes.asked}>
          <Hand aria-hidden />
          {asked}
        </Sign>
      )}
      {voted && (
        <Sign word={t('voted')} className={classes.voted}>
          <Check aria-hidden />
        </Sign>
      )}
      {proposals > 0 && (
        <Sign word={t('proposals', { count: proposals })} className={classes.proposals}>
          <FileText aria-hidden />
          {proposals}
        </Sign>
      )}
      {seat.present && <Speaking place={`seat:${seat.id}`} />}
    </span>
  );
};

/** Connected, weak, lost or absent: beside the name, on every tile. */
export const ConnectionSign = ({ lamps }: { lamps: Lamps }) => {
  const { t } = useTranslation('wall');
  const { word, lamp } = connectionOf(lamps);
  return (
    <span className={classes.connection} title={t(`line.${word}`)}>
      <Lamp state={lamp} quiet>
        {t(`line.${word}`)}
      </Lamp>
    </span>
  );
};

/** Whether the meeting hears the seat. */
export const MicrophoneSign = ({ lamps }: { lamps: Lamps }) => {
  const { t } = useTranslation('wall');
  const { microphoneOpen: heard, seat } = lamps;
  if (!seat.present) return null;
  return (
    <Sign word={t(heard ? 'heard' : 'muted')} className={heard ? classes.heard : classes.muted}>
      {heard ? <Mic aria-hidden /> : <MicOff aria-hidden />}
    </Sign>
  );
};
