import { Button, Textarea } from '@mantine/core';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { commentLine, settleComment } from '../../../shared/record/comments.ts';
import type { MinutesCommentRecord } from '../../../shared/record/view.ts';
import { CommandForm, useAct, useCommandForm, useMay } from '../../forms/index.ts';
import { useIdentity, useRecord } from '../../meeting/index.ts';
import classes from './record.module.css';
import { useMinutesHead } from './use-minutes.ts';

const Comment = ({ comment }: { comment: MinutesCommentRecord }) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const seat = useRecord('seat', comment.seatId ?? '');
  const { act, pending, offline } = useAct('record.settle_comment');
  const { state } = useMinutesHead();
  const { id: commentId, meetingId, text, settled } = comment;
  const settle = (taken: boolean) => void act({ meetingId, commentId, taken, answer: '' });
  return (
    <li className={classes.comment}>
      <strong>{seat ? seatName(seat) : t('department')}</strong>
      <p className={classes.text}>{text}</p>
      {settled && (
        <p className={classes.hint}>
          {settled.taken ? t('taken') : t('notTaken')} {settled.answer}
        </p>
      )}
      {!settled && may(settleComment) && (state === 'comment' || state === 'draft') && (
        <div className={classes.buttons}>
          <Button
            size="sm"
            variant="default"
            disabled={offline}
            loading={pending}
            onClick={() => settle(false)}
          >
            {t('settleNot')}
          </Button>
          <Button size="sm" disabled={offline} loading={pending} onClick={() => settle(true)}>
            {t('settleTaken')}
          </Button>
        </div>
      )}
      {!settled && !may(settleComment) && <p className={classes.hint}>{t('commentSent')}</p>}
    </li>
  );
};

const CommentForm = ({ lineId, onClose }: { lineId: string; onClose: () => void }) => {
  const { t } = useTranslation('record');
  const { meetingId } = useIdentity();
  const { form, ...filling } = useCommandForm(commentLine, {
    initial: { text: '' },
    payloadOf: ({ text }) => ({ meetingId, lineId, text }),
    resend: true,
    onDone: onClose,
  });
  return (
    <CommandForm {...filling} label={t('comment')} submit={t('send')} close={t('cancel')} onClose={onClose}>
      <Textarea
        label={t('yourComment')}
        autosize
        minRows={2}
        autoFocus
        readOnly={filling.locked}
        {...form.getInputProps('text')}
      />
    </CommandForm>
  );
};

interface CommentsProps {
  readonly lineId: string;
  readonly comments: readonly MinutesCommentRecord[];
}

/** W7: what was said about a line, and the place to say more. */
export const Comments = ({ lineId, comments }: CommentsProps) => {
  const { t } = useTranslation('record');
  const may = useMay();
  const { state } = useMinutesHead();
  const [writing, setWriting] = useState(false);
  const commenting = may(commentLine) && state === 'comment';
  return (
    <>
      {comments.length > 0 && (
        <ul className={classes.comments}>
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {commenting && writing && <CommentForm lineId={lineId} onClose={() => setWriting(false)} />}
      {commenting && !writing && (
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          className={classes.add}
          leftSection={<MessageSquarePlus size={18} aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {t('comment')}
        </Button>
      )}
    </>
  );
};
