import { Badge, Button } from '@mantine/core';
import { FileCheck2, FilePenLine, type LucideIcon, MessagesSquare, Stamp, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordState } from '../../../shared/record/events.ts';
import type { MinutesHeadRecord } from '../../../shared/record/view.ts';
import { dayText } from '../../ui/format.ts';
import { HeadActions } from './head-actions.tsx';
import { PaperLinks } from './paper-links.tsx';
import classes from './record.module.css';
import { Refused } from './refused.tsx';
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
  const { state, until, issued, sha256, reopened, papers } = head;
  const Sign = SIGNS[state];
  const minutes = papers.find(({ name }) => name === 'minutes');
  const issuedText = minutes?.issued
    ? t('issuedAs', { number: minutes.issued.number, day: dayText(minutes.issued.on) })
    : t('issuedOn', { day: dayText(issued?.on ?? '') });
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
      {papers.map((paper) => (
        <Refused key={paper.name} paper={paper} head={head} />
      ))}
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
        <PaperLinks head={head} />
      </div>
      <HeadActions head={head} />
    </header>
  );
};
