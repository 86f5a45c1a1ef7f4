import type { ReactNode } from 'react';
import { DocumentReader, useReading } from '../../features/documents/index.ts';
import { ShownFigures } from '../../features/reports/index.ts';
import { RoomSearch } from '../../features/search/index.ts';
import classes from './document-beside.module.css';
import { useFiguresBeside } from './use-beside.ts';
import { useSearchBeside } from './use-search-beside.ts';

/** In a column of a desk: the search, the document or the figures presented here, in place of what stands there otherwise. */
export const DocumentInstead = ({ children }: { readonly children: ReactNode }) => {
  const { document } = useReading();
  const { shown, putAway } = useFiguresBeside();
  const searching = useSearchBeside(document?.id ?? (shown ? 'figures' : undefined));
  const reads = document !== undefined && !searching;
  const figures = !reads && shown !== undefined && !searching;
  return (
    <div className={classes.cell}>
      {searching && <RoomSearch />}
      {reads && <DocumentReader />}
      {figures && <ShownFigures onAway={putAway} />}
      {/* Hidden, not gone: what is half written there stays. */}
      <div className={classes.under} hidden={searching || reads || figures}>
        {children}
      </div>
    </div>
  );
};
