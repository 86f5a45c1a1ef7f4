import { PresentedPage } from '../../features/documents/index.ts';
import { ShownFigures } from '../../features/reports/index.ts';
import { Stage } from '../../features/stage/index.ts';

/** The stage with all that can stand on it. */
export const MainStage = () => <Stage document={<PresentedPage />} map={<ShownFigures />} />;
