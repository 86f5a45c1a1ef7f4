import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../meeting/index.ts';
import { announce, Lamp } from '../../ui/index.ts';

/** Who leads (C4), said aloud when it changes. `always`: also while the chair does, as usual. */
export const LeaderSign = ({ always = false }: { always?: boolean }) => {
  const { t } = useTranslation('chairing');
  const acting = useRecord('chairing')?.acting;
  const phase = useRecord('meeting')?.phase;
  const said = useRef(acting);
  useEffect(() => {
    if (said.current && acting && said.current !== acting) announce(t(`said.${acting}`), 'assertive');
    said.current = acting;
  }, [acting, t]);
  if (!acting || (phase !== 'open' && phase !== 'prepared') || (acting === 'chair' && !always)) return null;
  return <Lamp state={acting === 'deputy' ? 'weak' : 'good'}>{t(`leads.${acting}`)}</Lamp>;
};
