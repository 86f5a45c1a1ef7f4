import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArrangedLine } from '../../../shared/record/arrange.ts';
import { LineWords } from './line-words.tsx';
import classes from './record.module.css';

interface ConflictProps {
  readonly line: ArrangedLine;
  readonly mine: string;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
  readonly onJoin: () => void;
}

/** W3: the text that is saved and the one that was written here, side by side; the writer chooses or joins. */
export const Conflict = ({ line, mine, onTheirs, onMine, onJoin }: ConflictProps) => {
  const { t } = useTranslation('record');
  return (
    <div className={classes.conflict} role="alert">
      <h4>
        <TriangleAlert size={18} aria-hidden /> {t('conflict.title')}
      </h4>
      <div className={classes.versions}>
        <section>
          <h5>{t('conflict.theirs')}</h5>
          <LineWords line={line} />
        </section>
        <section>
          <h5>{t('conflict.mine')}</h5>
          <LineWords line={{ ...line, wording: mine }} />
        </section>
      </div>
      <div className={classes.buttons}>
        <Button size="sm" variant="default" onClick={onTheirs}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button size="sm" variant="default" onClick={onJoin}>
          {t('conflict.join')}
        </Button>
        <Button size="sm" onClick={onMine}>
          {t('conflict.keepMine')}
        </Button>
      </div>
    </div>
  );
};
