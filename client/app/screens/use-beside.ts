import { compositionOf } from '../../../shared/stage/composition.ts';
import { useReading } from '../../features/documents/index.ts';
import { useRecord } from '../../meeting/index.ts';

/** The document to show beside the stage: not the page that stands on the stage already, unless its pages are turned here. */
export const useBeside = () => {
  const { document, following, leading } = useReading();
  const stage = useRecord('stage');
  const isOnStage =
    stage !== undefined && compositionOf(stage).pictures.some(({ kind }) => kind === 'document');
  return isOnStage && following && !leading ? undefined : document;
};
