import { Button, Menu } from '@mantine/core';
import { CalendarClock, CalendarPlus, CalendarX, CircleCheck, Ellipsis, Files, Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cancelMeeting } from '../../shared/frame/cancel.ts';
import { changeMeeting } from '../../shared/frame/change.ts';
import type { HomeMeeting, OwnMeeting } from '../../shared/http-contract.ts';
import { paperReaders } from '../../shared/papers-contract.ts';
import { setDays } from '../../shared/timetable/set-days.ts';
import { CancelDialog, ChangeDialog, DaysDialog, MarkDialog } from './meeting-dialogs.tsx';
import { NextDialog } from './next-dialog.tsx';

interface MeetingToolsProps {
  readonly handle: string;
  readonly meeting: OwnMeeting;
  readonly shown: HomeMeeting | undefined;
  readonly onDone: () => Promise<void>;
}

const TOOLS = ['change', 'days', 'mark', 'next', 'cancelMeeting'] as const;
type Tool = (typeof TOOLS)[number];

const SIGNS: Record<Tool, ReactNode> = {
  change: <Pencil size={18} aria-hidden />,
  days: <CalendarClock size={18} aria-hidden />,
  mark: <CircleCheck size={18} aria-hidden />,
  next: <CalendarPlus size={18} aria-hidden />,
  cancelMeeting: <CalendarX size={18} aria-hidden />,
};

/** What this person may do with this meeting now. */
const toolsFor = ({ actor, phase }: OwnMeeting, shown: HomeMeeting | undefined): readonly Tool[] => {
  const prepared = phase === 'prepared';
  const keeps = setDays.roles.includes(actor.role) && shown !== undefined && phase !== 'cancelled';
  const may: Record<Tool, boolean> = {
    change: prepared && changeMeeting.roles.includes(actor.role),
    days: keeps && phase !== 'closed',
    mark: keeps,
    next: ['admin', 'chair', 'deputy'].includes(actor.role),
    cancelMeeting: prepared && cancelMeeting.roles.includes(actor.role),
  };
  return TOOLS.filter((tool) => may[tool]);
};

/** A menu of what can be done with a meeting from outside its room; nothing for those who may do nothing. */
export const MeetingTools = ({ handle, meeting, shown, onDone }: MeetingToolsProps) => {
  const { t } = useTranslation('month');
  const [open, setOpen] = useState<Tool | null>(null);
  const tools = toolsFor(meeting, shown);
  const papers = paperReaders.includes(meeting.actor.role) && meeting.phase !== 'cancelled';
  if (tools.length === 0 && !papers) return null;
  const props = { handle, meeting, onDone, onClose: () => setOpen(null) };
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<Ellipsis size={18} aria-hidden />}
            aria-label={t('toolsOf', { title: meeting.title })}
          >
            {t('tools')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {papers && (
            <Menu.Item
              component={Link}
              to={`/s/${handle}/m/${meeting.id}/papers`}
              leftSection={<Files size={18} aria-hidden />}
            >
              {t('papers')}
            </Menu.Item>
          )}
          {tools.map((tool) => (
            <Menu.Item key={tool} leftSection={SIGNS[tool]} onClick={() => setOpen(tool)}>
              {t(`${tool}.menu`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === 'change' && <ChangeDialog {...props} />}
      {open === 'cancelMeeting' && <CancelDialog {...props} />}
      {open === 'days' && shown && <DaysDialog {...props} shown={shown} />}
      {open === 'mark' && shown && <MarkDialog {...props} shown={shown} />}
      {open === 'next' && <NextDialog {...props} />}
    </>
  );
};
