import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isCentre } from '../../../shared/kernel/actor.ts';
import { MeetingPanel } from '../../forms/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { CentreList } from './centre-list.tsx';
import { Discussed } from './discussed.tsx';
import classes from './proposals.module.css';
import { SeatList } from './seat-list.tsx';

/** Proposals as the one who looks may see them: a seat its own, the centre all (D5). */
export const ProposalsPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('proposals');
  const { actor } = useIdentity().session;
  return (
    <MeetingPanel title={actor.role === 'seat' ? t('titleMine') : t('title')} bare={bare}>
      {actor.role === 'seat' && <SeatList />}
      {isCentre(actor) && (
        <>
          <div className={classes.above}>
            <Discussed />
          </div>
          <CentreList />
        </>
      )}
      {actor.role === 'observer' && (
        <EmptyState title={t('observer')} icon={<EyeOff />}>
          {t('observerHint')}
        </EmptyState>
      )}
    </MeetingPanel>
  );
};
