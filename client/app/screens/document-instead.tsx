import type { ReactNode } from 'react';
import { DocumentReader, useReading } from '../../features/documents/index.ts';
import { ShownFigures, useShownFigures } from '../../features/reports/index.ts';
import classes from './document-beside.module.css';

/** In a column of a desk: the document or the figures presented here, in place of what stands there otherwise. */
export const DocumentInstead = ({ children }: { readonly children: ReactNode }) => {
  const reads = useReading().document !== undefined;
  const { shown, putAway } = useShownFigures();
  const figures = !reads && shown !== undefined;
  return (
    <div className={classes.cell}>
      {reads && <DocumentReader />}
      {figures && <ShownFigures onAway={putAway} />}
      {/* Hidden, not gone: what is half written there stays. */}
      <div className={classes.under} hidden={reads || figures}>
        {children}
      </div>
    </div>
  );
};
