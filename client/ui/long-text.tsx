import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './long-text.module.css';

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
        <Button
          className={classes.more}
          px="0.75rem"
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? t('less') : t('more')}
        </Button>
      )}
    </>
  );
};
