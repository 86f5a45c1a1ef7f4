import { Button, Checkbox, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedSeatLink } from '../../../shared/admin-contract.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { useSending } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { announce, Card, ConfirmButton, EmptyState, ErrorNote, Lamp } from '../../ui/index.ts';
import styles from './admin.module.css';
import { IssuedLinks } from './issued-links.tsx';
import type { SectionProps } from './section.ts';

/** Links and codes of the endpoints: for those that have none with one press, anew for those that are chosen. */
export const SeatLinksSection = ({ api, overview, onChange }: SectionProps) => {
  const { t } = useTranslation('admin');
  const refusalText = useRefusalText();
  const { busy, error, sending } = useSending();
  const [issued, setIssued] = useState<readonly IssuedSeatLink[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<SeatId>>(new Set());
  const { seats } = overview;
  const without = seats.filter(({ hasLink }) => !hasLink).map(({ id }) => id);

  const issue = async (seatIds: readonly SeatId[]) => {
    const answer = await sending(() => api.issueSeatLinks({ seatIds: [...seatIds] }));
    if (!answer) return;
    const anew = new Set(answer.links.map(({ seatId }) => seatId));
    setIssued((before) => [...answer.links, ...before.filter(({ seatId }) => !anew.has(seatId))]);
    setChosen(new Set());
    announce(t('links.issued', { count: answer.links.length }));
    await onChange();
  };
  const choose = (id: SeatId, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  if (seats.length === 0)
    return (
      <Card>
        <EmptyState title={t('roster.none')}>{t('roster.noneText')}</EmptyState>
      </Card>
    );
  return (
    <div className={styles.stack}>
      <Card title={t('tabs.links')}>
        <p className={styles.text}>{t('links.text')}</p>
        {error && <ErrorNote>{refusalText(error)}</ErrorNote>}
        {without.length > 0 ? (
          <Button loading={busy} onClick={() => void issue(without)}>
            {t('links.issueAll', { count: without.length })}
          </Button>
        ) : (
          <Lamp state="good">{t('links.allHave')}</Lamp>
        )}
      </Card>
      {issued.length > 0 && <IssuedLinks links={issued} />}
      <Card
        title={t('links.state')}
        actions={
          chosen.size > 0 && (
            <ConfirmButton
              variant="default"
              loading={busy}
              question={t('links.issueQuestion')}
              confirm={t('links.issueSelected', { count: chosen.size })}
              onConfirm={() => void issue([...chosen])}
            >
              {t('links.issueSelected', { count: chosen.size })}
            </ConfirmButton>
          )
        }
      >
        <div className={styles.scroll}>
          <Table stickyHeader verticalSpacing="xs" className={styles.narrow}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={56}>
                  <Checkbox
                    aria-label={t('links.selectAll')}
                    checked={chosen.size === seats.length}
                    indeterminate={chosen.size > 0 && chosen.size < seats.length}
                    onChange={(event) =>
                      setChosen(new Set(event.currentTarget.checked ? seats.map(({ id }) => id) : []))
                    }
                  />
                </Table.Th>
                <Table.Th>{t('links.seat')}</Table.Th>
                <Table.Th>{t('roster.link')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {seats.map(({ id, name, kind, hasLink }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Checkbox
                      aria-label={t('links.select', { name })}
                      checked={chosen.has(id)}
                      onChange={(event) => choose(id, event.currentTarget.checked)}
                    />
                  </Table.Td>
                  <Table.Td>
                    <strong>{name}</strong> <span className={styles.quiet}>{kind}</span>
                  </Table.Td>
                  <Table.Td>
                    <Lamp state={hasLink ? 'good' : 'off'}>
                      {hasLink ? t('roster.linked') : t('roster.unlinked')}
                    </Lamp>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Card>
    </div>
  );
};
