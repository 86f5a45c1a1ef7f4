import { DocumentReader, useReading } from '../../features/documents/index.ts';
import classes from './document-beside.module.css';

/** The document that is read here, between the stage and the panel: over neither of them. */
export const DocumentBeside = () => {
  const { document } = useReading();
  return document ? (
    <div className={classes.beside}>
      <DocumentReader />
    </div>
  ) : null;
};
