import { Button, TextInput } from '@mantine/core';
import { Lightbulb, Plus, Search, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { registerPractice } from '../../../shared/practices/register.ts';
import type { PracticeRecord } from '../../../shared/practices/view.ts';
import { Chips, entries } from '../../entries/index.ts';
import { MeetingPanel, useMay } from '../../forms/index.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import { EmptyState } from '../../ui/index.ts';
import { PracticeForm } from './practice-form.tsx';
import { PracticeRow } from './practice-row.tsx';

const FILTERS = ['all', 'recommended', 'mine'] as const;
type Filter = (typeof FILTERS)[number];

/** The practices that are asked for, the newest first, those that are recommended before all others. */
const useFound = (query: string, filter: Filter): readonly PracticeRecord[] => {
  const { actor } = useIdentity().session;
  const seats = new Map(useRecords('series_seat').map((seat) => [seat.id, seatName(seat)]));
  return useRecords('practice')
    .filter(
      (practice) =>
        (filter !== 'recommended' || practice.recommendation !== null) &&
        (filter !== 'mine' || (actor.role === 'seat' && practice.holderId === actor.seatId)) &&
        matches(
          [
            practice.title,
            practice.matter,
            practice.topic,
            practice.results,
            seats.get(practice.seatId),
          ].join(' '),
          query,
        ),
    )
    .toSorted(
      (a, b) => Number(b.recommendation !== null) - Number(a.recommendation !== null) || b.order - a.order,
    );
};

const List = () => {
  const { t } = useTranslation('practices');
  const seat = useIdentity().session.actor.role === 'seat';
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const found = useFound(query, filter);
  return (
    <>
      <TextInput
        mb="sm"
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<Search size={18} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={entries.sieve}>
        <Chips
          label={t('filters.label')}
          names={FILTERS.filter((each) => seat || each !== 'mine')}
          value={filter}
          onChange={setFilter}
          wordOf={(each) => t(`filters.${each}`)}
        />
      </div>
      {found.length === 0 && (
        <EmptyState title={t('noneFound')} icon={<SearchX />}>
          {t('noneFoundHint')}
        </EmptyState>
      )}
      <ul className={entries.list}>
        {found.map((practice) => (
          <PracticeRow key={practice.id} practice={practice} />
        ))}
      </ul>
    </>
  );
};

/** What places do well and others may copy: registered by a seat, read by everybody. */
export const PracticesPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('practices');
  const may = useMay();
  const some = useRecords('practice').length > 0;
  const [writing, setWriting] = useState(false);
  return (
    <MeetingPanel title={t('title')} bare={bare}>
      {may(registerPractice) && (
        <div className={entries.writing}>
          {writing ? (
            <PracticeForm onClose={() => setWriting(false)} />
          ) : (
            <Button
              variant="default"
              leftSection={<Plus size={20} aria-hidden />}
              onClick={() => setWriting(true)}
            >
              {t('new')}
            </Button>
          )}
        </div>
      )}
      {some ? (
        <List />
      ) : (
        <EmptyState title={t('empty')} icon={<Lightbulb />}>
          {t('emptyHint')}
        </EmptyState>
      )}
    </MeetingPanel>
  );
};
