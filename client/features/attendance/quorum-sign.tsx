import { useTranslation } from 'react-i18next';
import { seatsNeeded } from '../../../shared/rollcall/quorum.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import { countOf } from './count.ts';

/** Whether enough seats are present (K5), from who is here now. */
export const useQuorum = () => {
  const quorum = useRecord('quorum');
  const { present, all } = countOf(useRecords('seat'));
  if (!quorum || all === 0) return null;
  const needed = seatsNeeded(quorum, all);
  return { needed, present, all, reached: present >= needed, quorum };
};

/** `Đủ túc số` or how many are missing. `quiet`: the sign alone, the words read aloud. */
export const QuorumSign = ({ quiet = false }: { quiet?: boolean }) => {
  const { t } = useTranslation('attendance');
  const quorum = useQuorum();
  if (!quorum) return null;
  const { needed, present, reached } = quorum;
  return (
    <Lamp state={reached ? 'good' : 'weak'} quiet={quiet}>
      {reached ? t('quorum.reached', { needed }) : t('quorum.missing', { needed, missing: needed - present })}
    </Lamp>
  );
};
