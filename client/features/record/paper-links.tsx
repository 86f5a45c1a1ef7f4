import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paperReaders } from '../../../shared/papers-contract.ts';
import type { PaperName } from '../../../shared/record/papers.ts';
import type { MinutesHeadRecord } from '../../../shared/record/view.ts';
import { useMay } from '../../forms/index.ts';
import { paperPath } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';

/** The papers that can be read now: the minutes, the notice once it is out, corrections. */
export const PaperLinks = ({ head }: { readonly head: MinutesHeadRecord }) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const { session, meetingId } = useIdentity();
  const { issued, corrections, papers } = head;
  const isOut = (name: PaperName) => papers.some((each) => each.name === name && each.issued);
  const to = (kind: 'minutes' | 'conclusion', more: Record<string, string> = {}) =>
    paperPath(session.handle, meetingId, kind, { format: 'pdf', ...more });
  const links = [
    ...(may({ roles: paperReaders }) || issued ? [{ label: t('pdf'), href: to('minutes') }] : []),
    ...(isOut('conclusion') ? [{ label: t('conclusion'), href: to('conclusion') }] : []),
    ...corrections.flatMap(({ on }, index) => {
      const correction = index + 1;
      if (!isOut(`correction-${correction}`)) return [];
      const href = to('minutes', { correction: String(correction) });
      return [{ label: t('correctionOf', { day: dayText(on) }), href }];
    }),
  ];
  return links.map(({ label, href }) => (
    <Button
      key={href}
      size="sm"
      variant="default"
      component="a"
      href={href}
      download
      leftSection={<Download size={18} aria-hidden />}
    >
      {label}
    </Button>
  ));
};
