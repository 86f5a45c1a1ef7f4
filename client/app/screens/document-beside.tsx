import { DocumentReader } from '../../features/documents/index.ts';
import classes from './document-beside.module.css';
import { useBeside } from './use-beside.ts';

/** The document that is read here, between the stage and the panel: over neither of them. */
export const DocumentBeside = () => {
  return useBeside() ? (
    <div className={classes.beside}>
      <DocumentReader />
    </div>
  ) : null;
};
