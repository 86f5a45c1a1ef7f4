import { compositionOf, type Picture } from '../../../shared/stage/composition.ts';
import { useReading } from '../../features/documents/index.ts';
import { useShownFigures } from '../../features/reports/index.ts';
import { useRecord } from '../../meeting/index.ts';

const useIsOnStage = (kind: Picture['kind']): boolean => {
  const stage = useRecord('stage');
  return stage !== undefined && compositionOf(stage).pictures.some((picture) => picture.kind === kind);
};

/** The document to show beside the stage: not the page that stands on the stage already, unless its pages are turned here. */
export const useBeside = () => {
  const { document, following, leading } = useReading();
  return useIsOnStage('document') && following && !leading ? undefined : document;
};

/** The map to show beside the stage: not the one that stands on it already. */
export const useFiguresBeside = () => {
  const { shown, putAway } = useShownFigures();
  return { shown: useIsOnStage('map') ? undefined : shown, putAway };
};
