import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote, QuietButton } from '../../ui/index.ts';
import classes from './ballot.module.css';

/** With fewer ballots than this the result itself may say how each voted. */
export const FEW = 5;

/** Says honestly what an anonymous vote protects and what it does not. */
export const SecrecyNote = ({ entitled }: { entitled: number }) => {
  const { t } = useTranslation('polls');
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const Sign = unfolded ? ChevronUp : ChevronDown;
  return (
    <div>
      {entitled < FEW && (
        <ErrorNote tone="warning">{t('secret.few', { count: entitled, few: FEW })}</ErrorNote>
      )}
      <QuietButton
        end={<Sign size={18} aria-hidden />}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('secret.how')}
      </QuietButton>
      <div id={id}>
        {unfolded && (
          <ul className={classes.facts}>
            {(['cover', 'box', 'check', 'network', 'operator'] as const).map((fact) => (
              <li key={fact}>{t(`secret.facts.${fact}`)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};
