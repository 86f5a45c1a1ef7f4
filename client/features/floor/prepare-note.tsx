import { BellRing } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import classes from './floor.module.css';

/** Whether the seat that looks is the one that was told to get ready (F18). */
export const usePrepared = (): boolean => {
  const { actor } = useIdentity().session;
  const prepared = useRecord('floor')?.prepared;
  return actor.role === 'seat' && prepared === actor.seatId;
};

/** "Đồng chí chuẩn bị phát biểu": for the seat that is next. */
export const PrepareNote = () => {
  const { t } = useTranslation('floor');
  const prepared = usePrepared();
  const said = useRef(false);
  useEffect(() => {
    if (prepared && !said.current) announce(t('prepareYou'), 'assertive');
    said.current = prepared;
  }, [prepared, t]);
  if (!prepared) return null;
  return (
    <div className={classes.prepareNote}>
      <BellRing size={24} aria-hidden />
      <p>
        <strong>{t('prepareYou')}</strong>
        <span>{t('prepareYouHint')}</span>
      </p>
    </div>
  );
};
