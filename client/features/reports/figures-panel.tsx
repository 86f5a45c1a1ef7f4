import { Button, Group, SegmentedControl } from '@mantine/core';
import { ChartNoAxesColumn, Lock, LockOpen, TableProperties } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freezeFigures } from '../../../shared/reports/freeze.ts';
import { reopenFigures } from '../../../shared/reports/reopen.ts';
import type { FormRecord } from '../../../shared/reports/reporting-view.ts';
import { setForm } from '../../../shared/reports/set-form.ts';
import { MeetingPanel, useAct, useMay } from '../../forms/index.ts';
import { useIdentity, useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { ConfirmButton, EmptyState, Lamp, useDates } from '../../ui/index.ts';
import { FileMenu } from './file-menu.tsx';
import { FillingForm } from './filling-form.tsx';
import { FormBuilder } from './form-builder.tsx';
import { MapView } from './map-view.tsx';
import panel from './panel.module.css';
import { ReopenDialog } from './reopen-dialog.tsx';
import { SeatsTable } from './seats-table.tsx';
import { Totals } from './totals.tsx';

type View = 'fill' | 'totals' | 'seats' | 'map';

const MINUTE_MS = 60_000;

/** How far the reports have come, and until when they are wanted. */
const Progress = ({ form }: { readonly form: FormRecord }) => {
  const { t } = useTranslation('reports');
  const { short: at } = useDates();
  const now = useServerNow(MINUTE_MS);
  const { reported, seatIds, dueAt, frozenAt, reopened } = form;
  const all = reported === seatIds.length;
  const overdue = dueAt !== null && dueAt < now && !all;
  return (
    <div className={panel.progress}>
      <Lamp state={all ? 'good' : overdue ? 'weak' : 'off'}>
        {t('reported', { reported, seats: seatIds.length })}
      </Lamp>
      {frozenAt !== null && (
        <span className={panel.frozen}>
          <Lock size={16} aria-hidden /> {t('frozen', { at: at(frozenAt) })}
        </span>
      )}
      {frozenAt === null && dueAt !== null && (
        <span>{overdue ? t('overdue', { at: at(dueAt) }) : t('due', { at: at(dueAt) })}</span>
      )}
      {reopened && <span>{t('reopen.mark', { at: at(reopened.at), reason: reopened.reason })}</span>}
    </div>
  );
};

const Freeze = ({ form }: { readonly form: FormRecord }) => {
  const { t } = useTranslation('reports');
  const may = useMay();
  const freeze = useAct('figures.freeze');
  if (!may(freezeFigures) || form.frozenAt !== null) return null;
  return (
    <ConfirmButton
      variant="default"
      leftSection={<Lock size={18} aria-hidden />}
      disabled={freeze.offline || freeze.pending}
      question={t('freeze.question', { missing: form.seatIds.length - form.reported })}
      confirm={t('freeze.confirm')}
      onConfirm={() => void freeze.act({})}
    >
      {t('freeze.do')}
    </ConfirmButton>
  );
};

const Reopen = ({ form }: { readonly form: FormRecord }) => {
  const { t } = useTranslation('reports');
  const may = useMay();
  const [asked, setAsked] = useState(false);
  if (!may(reopenFigures) || form.frozenAt === null) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<LockOpen size={18} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {t('reopen.do')}
      </Button>
      {asked && <ReopenDialog onClose={() => setAsked(false)} />}
    </>
  );
};

/** What the centre does with the form; nothing of it once the meeting is over. */
const CentreTools = ({ form }: { readonly form: FormRecord | undefined }) => {
  const { t } = useTranslation('reports');
  const may = useMay();
  const phase = useRecord('meeting')?.phase;
  const live = phase === 'prepared' || phase === 'open';
  const [building, setBuilding] = useState(false);
  const writes = may(setForm) && live && (form?.frozenAt ?? null) === null;
  return (
    <Group gap="sm" className={panel.tools}>
      {writes && (
        <Button
          variant={form ? 'default' : 'filled'}
          leftSection={<TableProperties size={18} aria-hidden />}
          onClick={() => setBuilding(true)}
        >
          {form ? t('form.change') : t('form.set')}
        </Button>
      )}
      {form && <FileMenu form={form} writes={writes} />}
      {form && live && <Freeze form={form} />}
      {form && live && <Reopen form={form} />}
      {building && <FormBuilder onClose={() => setBuilding(false)} />}
    </Group>
  );
};

/** Which views there are for whoever looks. */
const useViews = (form: FormRecord | undefined): View[] => {
  const { actor } = useIdentity().session;
  const others = useRecords('report').length > 1;
  if (!form) return [];
  const fills = actor.role === 'seat' && form.seatIds.includes(actor.seatId);
  return [...(fills ? (['fill'] as const) : []), 'totals', ...(others ? (['seats', 'map'] as const) : [])];
};

/** The figures of the meeting: filled in by seats, added up, ranked and mapped for the centre. */
export const FiguresPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('reports');
  const form = useRecord('report_form');
  const { actor } = useIdentity().session;
  const may = useMay();
  const views = useViews(form);
  const [chosen, setChosen] = useState<View | null>(null);
  const view = views.find((each) => each === chosen) ?? views[0];
  return (
    <MeetingPanel title={t('title')} bare={bare}>
      {!form && (
        <EmptyState title={t('noForm')} icon={<ChartNoAxesColumn />}>
          {may(setForm) ? t('noFormCentre') : t('noFormHint')}
        </EmptyState>
      )}
      {form && <Progress form={form} />}
      {may(setForm) && <CentreTools form={form} />}
      {views.length > 1 && (
        <SegmentedControl
          className={panel.views}
          fullWidth
          aria-label={t('views.label')}
          value={view}
          data={views.map((each) => ({ value: each, label: t(`views.${each}`) }))}
          onChange={(next) => setChosen(next as View)}
        />
      )}
      {form && view === 'fill' && actor.role === 'seat' && <FillingForm form={form} seatId={actor.seatId} />}
      {form && view === 'totals' && <Totals form={form} />}
      {form && view === 'seats' && <SeatsTable form={form} />}
      {form && view === 'map' && <MapView />}
    </MeetingPanel>
  );
};
