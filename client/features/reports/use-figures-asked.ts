import { useIdentity, useRecord } from '../../meeting/index.ts';

/** Whether figures are wanted of this seat that it has not reported. */
export const useFiguresAsked = (): boolean => {
  const { actor } = useIdentity().session;
  const form = useRecord('report_form');
  const live = useRecord('meeting')?.phase !== 'closed';
  const report = useRecord('report', actor.role === 'seat' ? actor.seatId : '');
  return (
    live &&
    form !== undefined &&
    form.frozenAt === null &&
    report !== undefined &&
    !report.complete &&
    actor.role === 'seat'
  );
};
