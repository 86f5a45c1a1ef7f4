import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './long-text.module.css';
import { QuietButton } from './quiet-button.tsx';

/** From this length on, characters, a text is shown folded. */
const FOLDED_FROM = 260;

/** A text of several lines; a long one is folded until it is asked for. */
export const LongText = ({ children }: { children: string }) => {
  const { t } = useTranslation('ui');
  const long = children.length > FOLDED_FROM || children.split('\n').length > 4;
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      <p className={classes.text} data-folded={(long && !unfolded) || undefined}>
        {children}
      </p>
      {long && (
        <QuietButton className={classes.more} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t('less') : t('more')}
        </QuietButton>
      )}
    </>
  );
};
