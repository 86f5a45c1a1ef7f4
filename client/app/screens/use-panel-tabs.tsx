import { useTranslation } from 'react-i18next';
import { AgendaPanel } from '../../features/agenda/index.ts';
import { ItemDocuments, PdfPreview } from '../../features/documents/index.ts';
import { LogPanel, ResolutionsPanel } from '../../features/minutes/index.ts';
import { PapersPanel } from '../../features/papers/index.ts';
import { PollPanel, useOpenPoll } from '../../features/polls/index.ts';
import { PracticesPanel } from '../../features/practices/index.ts';
import { ProposalsPanel, useProposalCount } from '../../features/proposals/index.ts';
import { RecordPanel } from '../../features/record/index.ts';
import { FiguresPanel, ItemFigures, useFiguresAsked } from '../../features/reports/index.ts';
import { TasksPanel, useTaskCount } from '../../features/tasks/index.ts';
import { useRecords } from '../../meeting/index.ts';
import type { PanelTab } from './side-panel.tsx';

export type TabName =
  | 'agenda'
  | 'polls'
  | 'proposals'
  | 'resolutions'
  | 'figures'
  | 'tasks'
  | 'practices'
  | 'log'
  | 'papers'
  | 'minutes';

/** The agenda with each item's figures and documents under it. */
export const AgendaWithFigures = ({ bare = true }: { bare?: boolean }) => (
  <AgendaPanel
    bare={bare}
    figuresOf={(itemId, writing) => (
      <>
        <ItemFigures itemId={itemId} writing={writing} />
        <ItemDocuments itemId={itemId} writing={writing} />
      </>
    )}
  />
);

/** The panels that everybody in the room has. */
export const usePanelTabs = (): Record<TabName, PanelTab<TabName>> => {
  const { t } = useTranslation('screens');
  const { asksMe } = useOpenPoll();
  const figuresAsked = useFiguresAsked();
  const proposals = useProposalCount();
  const tasks = useTaskCount();
  const resolutions = useRecords('resolution').length;
  return {
    agenda: { value: 'agenda', label: t('tabs.agenda'), content: <AgendaWithFigures /> },
    polls: { value: 'polls', label: t('tabs.polls'), content: <PollPanel bare />, asked: asksMe },
    proposals: {
      value: 'proposals',
      label: t('tabs.proposals'),
      content: <ProposalsPanel bare />,
      count: proposals,
    },
    resolutions: {
      value: 'resolutions',
      label: t('tabs.resolutions'),
      content: <ResolutionsPanel bare />,
      count: resolutions,
    },
    figures: {
      value: 'figures',
      label: t('tabs.figures'),
      content: <FiguresPanel bare />,
      asked: figuresAsked,
    },
    tasks: { value: 'tasks', label: t('tabs.tasks'), content: <TasksPanel bare />, count: tasks },
    practices: { value: 'practices', label: t('tabs.practices'), content: <PracticesPanel bare /> },
    minutes: { value: 'minutes', label: t('tabs.minutes'), content: <RecordPanel bare /> },
    log: { value: 'log', label: t('tabs.log'), content: <LogPanel bare /> },
    papers: {
      value: 'papers',
      label: t('tabs.papers'),
      content: <PapersPanel previewOf={(url) => <PdfPreview key={url} url={url} />} />,
    },
  };
};
