import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, EllipsisVertical, Eye, EyeOff, Pencil, Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrangedLine } from '../../../shared/record/arrange.ts';
import type { MinutesCommentRecord } from '../../../shared/record/view.ts';
import { useDraft } from '../../forms/index.ts';
import { ReplayLink } from '../../replay/index.ts';
import { Comments } from './comments.tsx';
import { Conflict } from './conflict.tsx';
import { fieldOf } from './facts-text.ts';
import { LineEditor } from './line-editor.tsx';
import { LineWords } from './line-words.tsx';
import classes from './record.module.css';
import type { LineDoings } from './use-line-doings.ts';

interface LineRowProps {
  readonly line: ArrangedLine;
  readonly writable: boolean;
  readonly doings: LineDoings;
  readonly inserts: readonly string[];
  readonly comments: readonly MinutesCommentRecord[];
  /** Somebody else who is at it. */
  readonly holder: string | null;
  /** Not known to have arrived yet. */
  readonly waits: boolean;
  readonly mine: string | null;
}

const HideForm = ({
  line,
  doings,
  onClose,
}: Pick<LineRowProps, 'line' | 'doings'> & { onClose: () => void }) => {
  const { t } = useTranslation('record');
  const [reason, setReason] = useState('');
  const enough = line.own || reason.trim() !== '';
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (!enough) return;
        doings.hide(line, reason.trim());
        onClose();
      }}
    >
      <TextInput
        label={t('reason')}
        description={t('reasonHint')}
        autoFocus
        maxLength={300}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <Group gap="xs" justify="flex-end">
        <Button size="sm" variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button size="sm" type="submit" disabled={!enough}>
          {t('hide')}
        </Button>
      </Group>
    </form>
  );
};

type Doing = 'edit' | 'add' | 'hide' | null;

const Tools = ({
  line,
  doings,
  onDo,
}: Pick<LineRowProps, 'line' | 'doings'> & { onDo: (doing: Doing) => void }) => {
  const { t } = useTranslation('record');
  const fixed = line.kind === 'list';
  return (
    <div className={classes.tools}>
      {!fixed && (
        <ActionIcon aria-label={t('edit')} onClick={() => onDo('edit')}>
          <Pencil size={18} aria-hidden />
        </ActionIcon>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('more')}>
            <EllipsisVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Plus size={18} aria-hidden />} onClick={() => onDo('add')}>
            {t('addAfter')}
          </Menu.Item>
          {line.kind !== 'heading' && (
            <>
              <Menu.Item
                leftSection={<ArrowUp size={18} aria-hidden />}
                onClick={() => doings.move(line, -1)}
              >
                {t('up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<ArrowDown size={18} aria-hidden />}
                onClick={() => doings.move(line, 1)}
              >
                {t('down')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<EyeOff size={18} aria-hidden />} onClick={() => onDo('hide')}>
            {t('hide')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};

/** The keys of a line that has the focus. */
const DOINGS: Readonly<Record<string, Doing>> = { Enter: 'edit', n: 'add', Delete: 'hide' };

/** One line of the minutes: read, and by its writers worked on in place, also with the keyboard alone. */
export const LineRow = (props: LineRowProps) => {
  const { line, writable, doings, inserts, comments, holder, waits, mine } = props;
  const { t } = useTranslation('record');
  const [doing, setDoing] = useState<Doing>(null);
  const [joined, setJoined] = useState<string | undefined>(undefined);
  /** W3: as its writer saw it when the work on it began; a newer one must not be written over unseen. */
  const [base, setBase] = useState(line);
  const draft = useDraft<string>(`record:${line.id}:${doing === 'add' ? 'add' : 'edit'}`);
  const begin = (next: Doing) => {
    setDoing(next);
    setBase(line);
    if (next === 'edit') doings.take(line.id);
  };
  const end = () => {
    if (doing === 'edit') doings.take(null);
    draft.drop();
    setJoined(undefined);
    setDoing(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!writable || event.target !== event.currentTarget) return;
    const { key, altKey } = event;
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
    const next = DOINGS[key];
    if (altKey && step !== null) doings.move(line, step);
    else if (next && (next !== 'edit' || line.kind !== 'list')) begin(next);
    else return;
    event.preventDefault();
  };
  const save = (wording: string) => {
    if (wording !== base.wording || mine !== null) doings.word(base, wording);
    end();
  };
  return (
    <li
      className={classes.line}
      data-kind={line.kind}
      data-own={line.own || undefined}
      data-hidden={line.hidden !== null || undefined}
      data-line={line.id}
      tabIndex={writable ? 0 : undefined}
      onKeyDown={onKeyDown}
    >
      {mine !== null && (
        <Conflict
          line={line}
          mine={mine}
          onTheirs={() => doings.settle(line.id)}
          onMine={() => doings.word(line, mine)}
          onJoin={() => {
            setJoined(
              `${fieldOf(line)}\n${mine.replace(/\{\w+\}/g, (blank) => line.facts[blank.slice(1, -1)] ?? '')}`,
            );
            begin('edit');
          }}
        />
      )}
      {doing === 'edit' ? (
        <LineEditor
          line={base}
          first={joined ?? draft.found ?? undefined}
          label={t('edit')}
          inserts={inserts}
          onKeep={draft.keep}
          onSave={save}
          onClose={end}
        />
      ) : (
        <div className={classes.words}>
          <LineWords line={line} />
          {line.at !== undefined && <ReplayLink at={line.at} />}
          {line.hidden !== null && (
            <span className={classes.hint}>
              {line.hidden ? t('hiddenWhy', { reason: line.hidden }) : t('hidden')}
            </span>
          )}
          {holder && <span className={classes.holder}>{t('holder', { name: holder })}</span>}
          {waits && <span className={classes.holder}>{t('waits')}</span>}
        </div>
      )}
      {writable && doing === null && line.hidden === null && (
        <Tools line={line} doings={doings} onDo={begin} />
      )}
      {writable && line.hidden !== null && (
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          leftSection={<Eye size={18} aria-hidden />}
          onClick={() => doings.show(line)}
        >
          {t('show')}
        </Button>
      )}
      {doing === 'hide' && <HideForm line={line} doings={doings} onClose={() => setDoing(null)} />}
      {doing === 'add' && (
        <LineEditor
          line={{ wording: '', facts: {} }}
          first={draft.found ?? undefined}
          label={t('newLine')}
          inserts={inserts}
          onKeep={draft.keep}
          onSave={(text) => {
            doings.add(line.id, text);
            end();
          }}
          onClose={end}
        />
      )}
      <div className={classes.below}>
        <Comments lineId={line.id} comments={comments} />
      </div>
    </li>
  );
};
