import { Button } from '@mantine/core';
import { FileText, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paperReaders } from '../../../shared/papers-contract.ts';
import type { ArrangedLine } from '../../../shared/record/arrange.ts';
import { wordLine } from '../../../shared/record/word.ts';
import { MeetingPanel, useMay } from '../../forms/index.ts';
import { paperPath } from '../../http/index.ts';
import { useIdentity, useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, EmptyState, ErrorNote, type KeyBinding, Keys } from '../../ui/index.ts';
import { CarriedPoints } from './carried-points.tsx';
import { LineRow } from './line-row.tsx';
import { DESK } from './outbox.ts';
import classes from './record.module.css';
import { RecordHead } from './record-head.tsx';
import { type LineDoings, useLineDoings } from './use-line-doings.ts';
import { useArranged, useDraftLines, useMinutesHead } from './use-minutes.ts';
import { useOutbox } from './use-outbox.ts';

interface LinesProps {
  readonly lines: readonly ArrangedLine[];
  readonly doings: LineDoings;
  readonly writable: boolean;
  readonly inserts: readonly string[];
}

/** Who has said nothing for so long has gone without closing the line, ms. */
const HELD_MS = 600_000;
const MINUTE_MS = 60_000;

const Lines = ({ lines, doings, writable, inserts }: LinesProps) => {
  const { t } = useTranslation('record');
  const { session, meetingId } = useIdentity();
  const { holders } = useMinutesHead();
  const { unsent, overtaken } = useOutbox();
  const comments = useRecords('minutes_comment').filter((each) => each.meetingId === meetingId);
  const now = useServerNow(MINUTE_MS);
  const others = holders.filter(({ desk, at }) => desk !== DESK && now - at < HELD_MS);
  const holderOf = (lineId: string) => others.find((each) => each.lineId === lineId)?.name;
  const nameOf = (name: string | undefined) =>
    name === session.name ? t('sameName', { name }) : (name ?? null);
  return (
    <ol className={classes.lines}>
      {lines
        .filter(({ hidden }) => writable || hidden === null)
        .map((line) => (
          <LineRow
            key={line.id}
            line={line}
            writable={writable}
            doings={doings}
            inserts={inserts}
            comments={comments.filter(({ lineId }) => lineId === line.id)}
            holder={nameOf(holderOf(line.id))}
            waits={unsent.some(({ payload }) => payload.lineId === line.id || payload.after === line.id)}
            mine={overtaken.find(({ lineId }) => lineId === line.id)?.text ?? null}
          />
        ))}
    </ol>
  );
};

/** The meeting of the series before this one: its minutes are one press away. */
const useMeetingBefore = () => {
  const { meetingId } = useIdentity();
  const meetings = useRecords('series_meeting').toSorted((a, b) => a.startsAt - b.startsAt);
  const at = meetings.findIndex(({ id }) => id === meetingId);
  return meetings[at - 1];
};

const Before = () => {
  const { t } = useTranslation('record');
  const { session } = useIdentity();
  const may = useMay();
  const before = useMeetingBefore();
  const issued = useRecord('minutes', before?.id ?? '')?.issued;
  if (!before || !(issued || may({ roles: paperReaders }))) return null;
  return (
    <Button
      size="sm"
      variant="subtle"
      color="gray"
      component="a"
      href={paperPath(session.handle, before.id, 'minutes', { format: 'pdf' })}
      download
      leftSection={<History size={18} aria-hidden />}
    >
      {t('before', { title: before.title })}
    </Button>
  );
};

/** The minutes: a draft that grows by itself, worked on line by line; for seats, to be read and commented. */
export const RecordPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const refusalText = useRefusalText();
  const head = useMinutesHead();
  const { draft, asked, askAgain } = useDraftLines();
  const lines = useArranged(draft);
  const doings = useLineDoings(lines);
  const { unsent } = useOutbox();
  const writer = may(wordLine);
  const writable = writer && (head.state === 'draft' || head.state === 'comment');
  const keys: KeyBinding[] = writable ? [{ key: 'mod+z', does: t('undo'), run: doings.undo }] : [];
  return (
    <MeetingPanel title={t('title')} bare={bare}>
      <Keys bindings={keys} />
      <div className={classes.panel}>
        <RecordHead head={head} unsent={unsent.length} doings={writable ? doings : null} />
        <Before />
        {head.state === 'issued' && <p className={classes.hint}>{t('issuedRead')}</p>}
        {head.state !== 'issued' && (
          <>
            {!draft && asked.status === 'asking' && <Busy label={t('loading')} />}
            {!draft && asked.status === 'refused' && (
              <ErrorNote onRetry={askAgain}>{refusalText(asked.error)}</ErrorNote>
            )}
            {draft && lines.length === 0 && (
              <EmptyState title={t('empty')} icon={<FileText />}>
                {t('emptyHint')}
              </EmptyState>
            )}
            {writable && lines.length > 0 && <p className={classes.hint}>{t('keysHint')}</p>}
            {writable && draft?.carried && (
              <CarriedPoints
                carried={draft.carried}
                onNote={(text) => doings.add(lines.at(-1)?.id ?? null, text)}
              />
            )}
            <Lines lines={lines} doings={doings} writable={writable} inserts={draft?.inserts ?? []} />
          </>
        )}
      </div>
    </MeetingPanel>
  );
};
