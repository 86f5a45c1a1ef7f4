import { Badge, Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceRow } from '../../../shared/http-contract.ts';
import type { MeetingId } from '../../../shared/kernel/ids.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import { session as sessionOf, useAsked } from '../../http/index.ts';
import { useIdentity } from '../../meeting/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, Busy, ErrorNote } from '../../ui/index.ts';
import { allOf, chosenRows, unfinishedIn } from './chosen-rows.ts';
import { usePeople } from './people.ts';
import classes from './table/table.module.css';

interface RowsProps {
  readonly rows: readonly SourceRow[];
  readonly onClose: () => void;
}

/** The rows of that agenda to choose from; what was not done is marked, and chosen to begin with if there is any. */
const Rows = ({ rows, onClose }: RowsProps) => {
  const { t } = useTranslation('agenda');
  const people = usePeople();
  const { attempt, submit, again, forget } = useAttempt('agenda.import');
  const unfinished = unfinishedIn(rows);
  const [chosen, setChosen] = useState(unfinished.size > 0 ? unfinished : allOf(rows));
  if (rows.length === 0) return <Text>{t('clone.empty')}</Text>;
  const turn = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    setChosen(next);
  };
  const take = async () => {
    const items = [...chosenRows(rows, chosen, people)];
    const outcome = await submit({ items });
    if (!outcome?.ok) return;
    announce(t('clone.done', { count: items.length }));
    onClose();
  };
  return (
    <>
      <Group gap="sm">
        <Button variant="default" onClick={() => setChosen(allOf(rows))}>
          {t('clone.all')}
        </Button>
        <Button variant="default" onClick={() => setChosen(unfinished)}>
          {t('clone.unfinished')}
        </Button>
      </Group>
      <div className={classes.scroll}>
        <ul className={classes.choices}>
          {rows.map(({ title, level, done, plannedMinutes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an answer do not change places
            <li key={index} style={{ paddingLeft: `${(level - 1) * 1.5}rem` }}>
              <Checkbox
                checked={chosen.has(index)}
                onChange={() => turn(index)}
                label={
                  <>
                    {title} · {t('planned', { minutes: plannedMinutes })}{' '}
                    {!done && (
                      <Badge variant="default" tt="none" size="lg">
                        {t('clone.notDone')}
                      </Badge>
                    )}
                  </>
                }
              />
            </li>
          ))}
        </ul>
      </div>
      <AttemptNote attempt={attempt} onAgain={again} onDismiss={forget} />
      <Group justify="flex-end">
        <Button
          disabled={chosen.size === 0}
          loading={attempt.stage === 'sending'}
          onClick={() => void take()}
        >
          {t('clone.submit', { count: chosen.size })}
        </Button>
      </Group>
    </>
  );
};

const Source = ({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) => {
  const { session } = useIdentity();
  const textOf = useRefusalText();
  const { asked, askAgain } = useAsked(() => sessionOf(session.handle).agenda(meetingId), meetingId);
  if (asked.status === 'asking') return <Busy />;
  if (asked.status === 'refused')
    return <ErrorNote onRetry={() => void askAgain()}>{textOf(asked.error)}</ErrorNote>;
  return <Rows key={meetingId} rows={asked.value.rows} onClose={onClose} />;
};

/** Takes the agenda of an earlier meeting of this server, whole or what it did not come to. */
export const CloneDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('agenda');
  const { session, meetingId } = useIdentity();
  const others = session.meetings
    .filter(({ id }) => id !== meetingId)
    .toSorted((one, other) => other.startsAt - one.startsAt);
  const [chosen, setChosen] = useState<MeetingId | null>(others[0]?.id ?? null);
  return (
    <Modal opened onClose={onClose} title={t('clone.title')} size="lg">
      <Stack gap="md">
        {chosen === null && <Text>{t('clone.none')}</Text>}
        {chosen !== null && (
          <>
            <Select
              label={t('clone.from')}
              allowDeselect={false}
              data={others.map(({ id, title, code }) => ({ value: id, label: `${title} (${code})` }))}
              value={chosen}
              onChange={(value) => setChosen(value as MeetingId | null)}
            />
            <Source meetingId={chosen} onClose={onClose} />
          </>
        )}
      </Stack>
    </Modal>
  );
};
