import { Button } from '@mantine/core';
import { BellRing, Mic, MicOff, Presentation, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Lamps } from './lamps.ts';
import classes from './preview.module.css';
import { useSeatActions } from './use-seat-actions.ts';

/** What can be done with the seat in the preview. */
export const PreviewButtons = ({ lamps, onTaken }: { lamps: Lamps; onTaken: () => void }) => {
  const { t } = useTranslation('wall');
  const actions = useSeatActions();
  const { seat, hasFloor, microphoneOpen, onStage } = lamps;
  const dead = actions.offline || !seat.present;
  const told = actions.prepared === seat.id;
  const then = async (done: Promise<boolean>) => {
    if (await done) onTaken();
  };
  return (
    <div className={classes.buttons}>
      <Button
        leftSection={<Presentation size={18} aria-hidden />}
        disabled={dead || onStage}
        onClick={() => void then(actions.show(seat.id))}
      >
        {t('actions.showShort')}
      </Button>
      {!hasFloor && (
        <Button
          variant="default"
          leftSection={<Mic size={18} aria-hidden />}
          disabled={dead || !actions.canGrant}
          onClick={() => void then(actions.grant(seat.id))}
        >
          {t('actions.grant')}
        </Button>
      )}
      {!hasFloor && (
        <Button
          variant="default"
          leftSection={<BellRing size={18} aria-hidden />}
          aria-pressed={told}
          disabled={dead || !actions.canGrant}
          onClick={() => void actions.prepare(told ? null : seat.id)}
        >
          {t(told ? 'actions.unprepare' : 'actions.prepare')}
        </Button>
      )}
      {hasFloor && (
        <Button
          variant="default"
          leftSection={microphoneOpen ? <MicOff size={18} aria-hidden /> : <Mic size={18} aria-hidden />}
          disabled={actions.offline}
          onClick={() => void (microphoneOpen ? actions.mute() : actions.unmute())}
        >
          {t(microphoneOpen ? 'actions.mute' : 'actions.unmute')}
        </Button>
      )}
      {hasFloor && (
        <Button
          variant="default"
          leftSection={<Square size={18} aria-hidden />}
          disabled={actions.offline}
          onClick={() => void actions.end()}
        >
          {t('actions.end')}
        </Button>
      )}
    </div>
  );
};
