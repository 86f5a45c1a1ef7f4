import { useTranslation } from 'react-i18next';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { Subject } from '../../../shared/reports/reporting.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import {
  indicatorTiles,
  lineTestTiles,
  pollTiles,
  presenceTiles,
  proposalTiles,
  type Tiles,
} from './tiles.ts';
import { totalNote, totalText } from './value-text.ts';

/** What a map can show; proposals and line tests only where it is not presented: each seat sees its own alone. */
export type MapSubject = Subject | { readonly kind: 'proposals' } | { readonly kind: 'linetest' };

export interface ShownSubject extends Tiles {
  readonly title: string;
  /** What it comes to, in one line. */
  readonly summary: string;
  readonly seats: readonly SeatRecord[];
}

/** The subject of a map, from the records that this viewer has. */
export const useSubject = (subject: MapSubject | undefined): ShownSubject | null => {
  const { t, i18n } = useTranslation('reports');
  const { language } = i18n;
  const seats = useRecords('seat');
  const form = useRecord('report_form');
  const shown = useRecord('shown_figures');
  const reports = useRecords('report');
  const proposals = useRecords('proposal');
  const tested = useRecords('linetest').filter(({ place }) => place.startsWith('seat:'));
  const poll = useRecord('poll', subject?.kind === 'poll' ? subject.pollId : '');
  const total = useRecord('report_total', subject?.kind === 'indicator' ? subject.indicatorId : '');
  if (!subject) return null;
  if (subject.kind === 'presence') {
    const present = seats.filter((seat) => seat.present).length;
    return {
      title: t('map.presence'),
      summary: `${present}/${seats.length}`,
      seats,
      ...presenceTiles(seats, t),
    };
  }
  if (subject.kind === 'proposals')
    return {
      title: t('map.proposals'),
      summary: String(proposals.length),
      seats,
      ...proposalTiles(proposals, t, language),
    };
  if (subject.kind === 'linetest')
    return {
      title: t('map.linetest'),
      summary: `${tested.length}/${seats.length}`,
      seats,
      ...lineTestTiles(tested, t),
    };
  if (subject.kind === 'poll')
    return poll
      ? { title: poll.question, summary: `${poll.cast}/${poll.entitled}`, seats, ...pollTiles(poll, t) }
      : null;
  const indicator = form?.indicators.find(({ id }) => id === subject.indicatorId);
  if (!form || !indicator || !total) return null;
  const presented = shown?.subject.kind === 'indicator' && shown.subject.indicatorId === indicator.id;
  const figures = presented
    ? shown.figures
    : reports.flatMap(({ seatId, entries }) =>
        entries
          .filter(({ indicatorId }) => indicatorId === indicator.id)
          .map(({ value }) => ({ seatId, value })),
      );
  const note = totalNote(indicator, total.now, t);
  const sum = totalText(indicator, total.now, t, language);
  return {
    title: indicator.name,
    summary: note ? `${sum} · ${note}` : sum,
    seats: seats.filter(({ id }) => form.seatIds.includes(id)),
    ...indicatorTiles(indicator, figures, t, language),
  };
};
