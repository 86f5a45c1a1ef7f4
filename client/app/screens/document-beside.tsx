import { DocumentReader } from '../../features/documents/index.ts';
import { ShownFigures, useShownFigures } from '../../features/reports/index.ts';
import classes from './document-beside.module.css';
import { useBeside } from './use-beside.ts';

/** The document that is read here, or the figures that are presented, between the stage and the panel: over neither. */
export const DocumentBeside = () => {
  const document = useBeside();
  const { shown, putAway } = useShownFigures();
  if (!document && !shown) return null;
  return (
    <div className={classes.beside}>{document ? <DocumentReader /> : <ShownFigures onAway={putAway} />}</div>
  );
};
