import { useTranslation } from 'react-i18next';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { type Verdict, verdictOf } from '../../../shared/linetest/verdict.ts';
import { seatOf } from '../../../shared/places.ts';
import { motionsOf } from '../../../shared/polls/form.ts';
import { proposalsBySeat } from '../../../shared/proposals/by-seat.ts';
import type { Subject } from '../../../shared/reports/reporting.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { numberText } from '../../ui/format.ts';
import {
  indicatorTiles,
  lineTestTiles,
  pollTiles,
  presenceTiles,
  proposalTiles,
  type Tiles,
} from './tiles.ts';
import { totalNote, totalText } from './value-text.ts';

export interface ShownSubject extends Tiles {
  readonly title: string;
  /** What it comes to, in one line. */
  readonly summary: string;
  readonly seats: readonly SeatRecord[];
}

export const isSameSubject = (one: Subject, other: Subject | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The values that everybody is shown of it, if it is presented; else those that this viewer has of their own. */
const useValues = (subject: Subject | undefined) => {
  const shown = useRecord('shown_figures');
  const presented = subject && shown && isSameSubject(subject, shown.subject) ? shown.values : null;
  const reports = useRecords('report');
  const proposals = useRecords('proposal');
  const tested = useRecords('linetest');
  return {
    figures(id: string) {
      if (presented) return presented;
      return reports.flatMap(({ seatId, entries }) =>
        entries.filter(({ indicatorId }) => indicatorId === id).map(({ value }) => ({ seatId, value })),
      );
    },
    counts(): Map<SeatId, readonly [number, number]> {
      if (presented)
        return new Map(presented.map(({ seatId, value }) => [seatId, value as readonly [number, number]]));
      return new Map(
        proposalsBySeat(proposals).map(({ seatId, made, answered }) => [seatId, [answered, made] as const]),
      );
    },
    verdicts(): Map<SeatId, Verdict> {
      if (presented) return new Map(presented.map(({ seatId, value }) => [seatId, value as Verdict]));
      return new Map(
        tested.flatMap(({ place, figures }) => {
          const seatId = seatOf(place);
          return seatId ? [[seatId, verdictOf(figures)] as const] : [];
        }),
      );
    },
  };
};

/** An indicator of the form: its figures, and what they come to. */
const useIndicator = (subject: Subject | undefined) => {
  const { t, i18n } = useTranslation('reports');
  const id = subject?.kind === 'indicator' ? subject.indicatorId : '';
  const form = useRecord('report_form');
  const total = useRecord('report_total', id);
  const seats = useRecords('seat');
  const { figures } = useValues(subject);
  const indicator = form?.indicators.find((each) => each.id === id);
  if (!form || !indicator || !total) return null;
  const note = totalNote(indicator, total.now, t);
  const sum = totalText(indicator, total.now, t, i18n.language);
  return {
    title: indicator.name,
    summary: note ? `${sum} · ${note}` : sum,
    seats: seats.filter(({ id: seatId }) => form.seatIds.includes(seatId)),
    ...indicatorTiles(indicator, figures(id), t, i18n.language),
  };
};

/** R15: what a map or a table shows, from the records that this viewer has. */
export const useSubject = (subject: Subject | undefined): ShownSubject | null => {
  const { t, i18n } = useTranslation('reports');
  const { language } = i18n;
  const seats = useRecords('seat');
  const poll = useRecord('poll', subject?.kind === 'poll' ? subject.pollId : '');
  const indicator = useIndicator(subject);
  const values = useValues(subject);
  switch (subject?.kind) {
    case undefined:
      return null;
    case 'indicator':
      return indicator;
    case 'presence': {
      const present = seats.filter((seat) => seat.present).length;
      const summary = `${present}/${seats.length}`;
      return { title: t('map.presence'), summary, seats, ...presenceTiles(seats, t) };
    }
    case 'linetest': {
      const verdicts = values.verdicts();
      const passed = [...verdicts.values()].filter((verdict) => verdict === 'green').length;
      const summary = t('map.tested', { passed, tested: verdicts.size, seats: seats.length });
      return { title: t('map.linetest'), summary, seats, ...lineTestTiles(verdicts, t) };
    }
    case 'proposals': {
      const counts = values.counts();
      const sum = (part: 0 | 1) => [...counts.values()].reduce((all, count) => all + count[part], 0);
      const [answered, made] = [numberText(sum(0), language), numberText(sum(1), language)];
      const summary = t('map.answered', { answered, made });
      return { title: t('map.proposals'), summary, seats, ...proposalTiles(counts, t, language) };
    }
    case 'poll': {
      if (!poll) return null;
      const motion = subject.motion ?? 0;
      const title = motionsOf(poll.question, poll.form)[motion] ?? poll.question;
      return { title, summary: `${poll.cast}/${poll.entitled}`, seats, ...pollTiles(poll, motion, t) };
    }
  }
};
