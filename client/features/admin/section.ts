import type { AdminOverview } from '../../../shared/admin-contract.ts';
import type { Administration } from '../../http/index.ts';

/** What every section of administration is given. */
export interface SectionProps {
  readonly api: Administration;
  readonly overview: AdminOverview;
  /** Something was changed at the server: look again. */
  readonly onChange: () => Promise<void>;
}
