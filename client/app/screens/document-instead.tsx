import type { ReactNode } from 'react';
import { DocumentReader, useReading } from '../../features/documents/index.ts';
import classes from './document-beside.module.css';

/** In a column of a desk: the document that is read here, in place of what stands there otherwise. */
export const DocumentInstead = ({ children }: { readonly children: ReactNode }) => {
  const reads = useReading().document !== undefined;
  return (
    <div className={classes.cell}>
      {reads && <DocumentReader />}
      {/* Hidden, not gone: what is half written there stays. */}
      <div className={classes.under} hidden={reads}>
        {children}
      </div>
    </div>
  );
};
