import { Badge, Button } from '@mantine/core';
import {
  Download,
  FileCheck2,
  FilePenLine,
  type LucideIcon,
  MessagesSquare,
  Stamp,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paperReaders } from '../../../shared/papers-contract.ts';
import type { RecordState } from '../../../shared/record/events.ts';
import type { MinutesHeadRecord } from '../../../shared/record/view.ts';
import { useMay } from '../../forms/index.ts';
import { paperPath } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { dayText } from '../../ui/format.ts';
import { ErrorNote } from '../../ui/index.ts';
import { HeadActions } from './head-actions.tsx';
import classes from './record.module.css';
import type { LineDoings } from './use-line-doings.ts';

const SIGNS: Record<RecordState, LucideIcon> = {
  draft: FilePenLine,
  comment: MessagesSquare,
  approved: FileCheck2,
  issued: Stamp,
};

interface RecordHeadProps {
  readonly head: MinutesHeadRecord;
  readonly unsent: number;
  /** For those who write. */
  readonly doings: LineDoings | null;
}

/** How far the minutes are, what comes next, and the paper as it would be printed now. */
export const RecordHead = ({ head, unsent, doings }: RecordHeadProps) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const textOf = useRefusalText();
  const { session, meetingId } = useIdentity();
  const { state, until, issued, sha256, reopened, corrections, papers } = head;
  const Sign = SIGNS[state];
  const minutes = papers.find(({ name }) => name === 'minutes');
  /** A correction can be read as soon as it has its number. */
  const isOut = (_: unknown, index: number) =>
    papers.some(({ name, issued: out }) => name === `correction-${index + 1}` && out);
  const issuedText = minutes?.issued
    ? t('issuedAs', { number: minutes.issued.number, day: dayText(minutes.issued.on) })
    : t('issuedOn', { day: dayText(issued?.on ?? '') });
  const paper = (more: Record<string, string> = {}) =>
    paperPath(session.handle, meetingId, 'minutes', { format: 'pdf', ...more });
  return (
    <header className={classes.head}>
      <p className={classes.facts}>
        <Badge
          component="span"
          size="lg"
          variant="light"
          tt="none"
          color={state === 'issued' || state === 'approved' ? 'green' : 'gray'}
          leftSection={<Sign size={14} aria-hidden />}
        >
          {t(`states.${state}`)}
        </Badge>
        {state === 'comment' && until && <span>{t('commentUntil', { day: dayText(until) })}</span>}
        {issued && <span>{issuedText}</span>}
        {minutes && !minutes.issued && !minutes.refusal && <span role="status">{t('issuing')}</span>}
        {state === 'draft' && reopened && <span>{t('reopenedWhy', { reason: reopened })}</span>}
        {unsent > 0 && <span role="status">{t('unsent', { count: unsent })}</span>}
      </p>
      {sha256 && (
        <p className={`${classes.hash} gb-tabular`}>
          SHA-256 <code>{sha256}</code>
        </p>
      )}
      {minutes?.refusal && <ErrorNote title={t('issueNot')}>{textOf(minutes.refusal)}</ErrorNote>}
      <div className={classes.buttons}>
        {doings && (
          <Button
            size="sm"
            variant="default"
            leftSection={<Undo2 size={18} aria-hidden />}
            disabled={!doings.canUndo}
            onClick={doings.undo}
          >
            {t('undo')}
          </Button>
        )}
        {(may({ roles: paperReaders }) || issued) && (
          <Button
            size="sm"
            variant="default"
            component="a"
            href={paper()}
            download
            leftSection={<Download size={18} aria-hidden />}
          >
            {t('pdf')}
          </Button>
        )}
        {papers.some(({ name, issued: out }) => name === 'conclusion' && out) && (
          <Button
            size="sm"
            variant="default"
            component="a"
            href={paperPath(session.handle, meetingId, 'conclusion', { format: 'pdf' })}
            download
            leftSection={<Download size={18} aria-hidden />}
          >
            {t('conclusion')}
          </Button>
        )}
        {corrections.filter(isOut).map(({ on, text }, index) => (
          <Button
            key={`${on} ${text}`}
            size="sm"
            variant="default"
            component="a"
            href={paper({ correction: String(index + 1) })}
            download
            leftSection={<Download size={18} aria-hidden />}
          >
            {t('correctionOf', { day: dayText(on) })}
          </Button>
        ))}
      </div>
      <HeadActions head={head} />
    </header>
  );
};
