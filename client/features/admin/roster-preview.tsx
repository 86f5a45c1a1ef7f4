import { Button, Group, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { RosterChange, RosterPreview } from '../../../shared/admin-contract.ts';
import type { Bodies } from '../../../shared/http-contract.ts';
import { Card, ErrorNote } from '../../ui/index.ts';
import styles from './admin.module.css';

export type RosterBody = z.input<typeof Bodies.setRoster>;

type Problem = RosterPreview['problems'][number];

const KINDS = ['merged', 'split', 'renamed', 'new', 'gone', 'kept'] as const satisfies RosterChange['kind'][];

/** Every line that cannot be used, with its reason; nothing of the file was taken. */
const Problems = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { t } = useTranslation('admin');
  const { t: ofRefusals } = useTranslation('refusal-names');
  const causeOf = ({ reason, what }: Problem) =>
    ofRefusals(`rosterCauses.${reason as 'other'}`, { what, defaultValue: ofRefusals('rosterCauses.other') });
  return (
    <>
      <ErrorNote>{t('roster.preview.wrong', { count: problems.length })}</ErrorNote>
      <div className={styles.scroll}>
        <Table stickyHeader aria-label={t('roster.preview.problems')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('roster.preview.line')}</Table.Th>
              <Table.Th>{t('roster.preview.problem')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem) => (
              <Table.Tr key={`${problem.line} ${problem.reason} ${problem.what}`}>
                <Table.Td className="gb-tabular">{problem.line}</Table.Td>
                <Table.Td>{causeOf(problem)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
};

/** What becomes of each place; what stays as it is, is counted only. */
const Changes = ({ changes }: { readonly changes: readonly RosterChange[] }) => {
  const { t } = useTranslation('admin');
  const moving = changes
    .filter(({ kind }) => kind !== 'kept')
    .toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  const counted = KINDS.map((kind) => ({ kind, count: changes.filter((each) => each.kind === kind).length }));
  return (
    <>
      <p className={styles.text}>
        {counted
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => t(`roster.preview.counts.${kind}`, { count }))
          .join(' · ')}
      </p>
      {moving.length > 0 && (
        <div className={styles.scroll}>
          <Table stickyHeader aria-label={t('roster.preview.changes')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('roster.preview.change')}</Table.Th>
                <Table.Th>{t('roster.preview.from')}</Table.Th>
                <Table.Th>{t('roster.preview.to')}</Table.Th>
                <Table.Th>{t('roster.id')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moving.map(({ kind, id, name, from }) => (
                <Table.Tr key={`${kind} ${id}`}>
                  <Table.Td>{t(`roster.preview.kinds.${kind}`)}</Table.Td>
                  <Table.Td>
                    {kind === 'gone' ? name : from.map((each) => each.name).join(' + ') || '–'}
                  </Table.Td>
                  <Table.Td fw={600}>{kind === 'gone' ? '–' : name}</Table.Td>
                  <Table.Td className="gb-tabular">{id}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </>
  );
};

interface RosterPreviewCardProps {
  readonly preview: RosterPreview;
  readonly firstDay: string;
  readonly busy: boolean;
  readonly onAccept: (day: string) => void;
  readonly onCancel: () => void;
}

/** What another list would change, from which day; nothing changes before it is accepted. */
export const RosterPreviewCard = ({
  preview,
  firstDay,
  busy,
  onAccept,
  onCancel,
}: RosterPreviewCardProps) => {
  const { t } = useTranslation('admin');
  const [day, setDay] = useState(firstDay);
  const sound = preview.problems.length === 0;
  return (
    <Card title={t('roster.preview.title')} level={3}>
      {sound ? <Changes changes={preview.changes} /> : <Problems problems={preview.problems} />}
      <Group gap="sm" align="flex-end" mt="md">
        {sound && (
          <>
            <TextInput
              type="date"
              label={t('roster.preview.day')}
              required
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button loading={busy} disabled={day === ''} onClick={() => onAccept(day)}>
              {t('roster.replace')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('roster.preview.cancel')}
        </Button>
      </Group>
    </Card>
  );
};
