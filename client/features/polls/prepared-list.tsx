import { ActionIcon, Button, Group } from '@mantine/core';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPoll } from '../../../shared/polls/open.ts';
import type { PreparedPollRecord } from '../../../shared/polls/view.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { AskForm } from './ask-form.tsx';
import classes from './poll-panel.module.css';
import { useOpenPoll } from './use-open-poll.ts';
import { useRuleText } from './use-rule-text.ts';

interface RowProps {
  readonly poll: PreparedPollRecord;
  /** Where it would go: after that one; undefined when it is at that end already. */
  readonly up: string | null | undefined;
  readonly down: string | undefined;
  readonly onEdit: () => void;
}

const Row = ({ poll, up, down, onEdit }: RowProps) => {
  const { t } = useTranslation('polls');
  const may = useMay();
  const inSession = useRecord('meeting')?.phase === 'open';
  const { poll: other } = useOpenPoll();
  const open = useAct('poll.open');
  const move = useAct('poll.move');
  const discard = useAct('poll.discard');
  const ruleOf = useRuleText();
  const named = { question: poll.question };
  return (
    <>
      <p className={classes.preparedQuestion}>{poll.question}</p>
      <p className={classes.quiet}>
        {t(`kinds.${poll.form.kind}`)} · {ruleOf(poll)}
      </p>
      <Group gap="xs">
        {may(openPoll) && (
          <Button
            disabled={!inSession || other !== undefined}
            loading={open.pending}
            onClick={() => void open.act({ pollId: poll.id })}
          >
            {t('openPrepared')}
          </Button>
        )}
        <ActionIcon variant="default" size={44} aria-label={t('edit', named)} onClick={onEdit}>
          <Pencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('moveUp', named)}
          disabled={up === undefined}
          onClick={() => void move.act({ pollId: poll.id, after: up ?? null })}
        >
          <ArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('moveDown', named)}
          disabled={down === undefined}
          onClick={() => void move.act({ pollId: poll.id, after: down ?? null })}
        >
          <ArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('discard', named)}
          onClick={() => void discard.act({ pollId: poll.id })}
        >
          <Trash2 size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </>
  );
};

/** P22: what was made ready, in the order in which it is to be put. */
export const PreparedList = () => {
  const { t } = useTranslation('polls');
  const prepared = useRecords('prepared_poll');
  const [edited, setEdited] = useState<string | null>(null);
  if (prepared.length === 0) return null;
  return (
    <section>
      <h3 className={classes.subtitle}>{t('preparedTitle')}</h3>
      <ol className={classes.list}>
        {prepared.map((poll, at) => (
          <li key={poll.id} className={classes.prepared}>
            {edited === poll.id ? (
              <AskForm edited={poll} onClose={() => setEdited(null)} />
            ) : (
              <Row
                poll={poll}
                up={at === 0 ? undefined : (prepared[at - 2]?.id ?? null)}
                down={prepared[at + 1]?.id}
                onEdit={() => setEdited(poll.id)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
