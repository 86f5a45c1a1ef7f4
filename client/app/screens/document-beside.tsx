import { DocumentReader } from '../../features/documents/index.ts';
import { ShownFigures } from '../../features/reports/index.ts';
import { RoomSearch } from '../../features/search/index.ts';
import classes from './document-beside.module.css';
import { useBeside, useFiguresBeside } from './use-beside.ts';
import { useSearchBeside } from './use-search-beside.ts';

/** The search, or the document that is read here, or the figures that are presented, between the stage and the panel: over neither. */
export const DocumentBeside = () => {
  const document = useBeside();
  const { shown, putAway } = useFiguresBeside();
  const searching = useSearchBeside(document?.id ?? (shown ? 'figures' : undefined));
  if (searching)
    return (
      <div className={classes.beside}>
        <RoomSearch />
      </div>
    );
  if (!document && !shown) return null;
  return (
    <div className={classes.beside}>{document ? <DocumentReader /> : <ShownFigures onAway={putAway} />}</div>
  );
};
