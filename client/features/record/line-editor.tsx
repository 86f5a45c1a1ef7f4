import { Button, Group, Menu, Textarea } from '@mantine/core';
import { TextCursorInput } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { DraftLine } from '../../../shared/record/arrange.ts';
import { useRecords } from '../../meeting/index.ts';
import { codesOf } from '../../seats/codes.ts';
import { fieldOf, withSeatNames, wordingOf } from './facts-text.ts';
import classes from './record.module.css';

interface LineEditorProps {
  readonly line: Pick<DraftLine, 'wording' | 'facts'>;
  /** What was being written before, if anything was. */
  readonly first?: string;
  readonly label: string;
  readonly inserts: readonly string[];
  readonly onKeep: (field: string) => void;
  readonly onSave: (wording: string) => void;
  readonly onClose: () => void;
}

/** The seats' names by two letters. */
const useNameOf = () => {
  const seats = useRecords('seat');
  return useMemo(() => {
    const names = new Map(
      [...codesOf(seats)].map(([id, code]) => {
        const seat = seats.find((each) => each.id === id);
        return [code, seat ? seatName(seat) : ''];
      }),
    );
    return (code: string) => names.get(code);
  }, [seats]);
};

/** Words around facts: a change that would damage a fact is not taken, and it is said why. */
export const LineEditor = (props: LineEditorProps) => {
  const { line, first, label, inserts, onKeep, onSave, onClose } = props;
  const { t } = useTranslation('record');
  const nameOf = useNameOf();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(first ?? fieldOf(line));
  const [kept, setKept] = useState(false);
  const write = (next: string) => {
    const named = withSeatNames(next, nameOf);
    const whole = wordingOf(named, line) !== null;
    setKept(!whole);
    if (!whole) return;
    setText(named);
    onKeep(named);
  };
  const put = (before: string, after = '') => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = field.current ?? {};
    write(`${text.slice(0, from)}${before}${text.slice(from, to)}${after}${text.slice(to)}`);
    field.current?.focus();
  };
  const save = () => {
    const wording = wordingOf(text, line)?.trim();
    if (wording) onSave(wording);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const held = event.ctrlKey || event.metaKey;
    const keys: Record<string, () => void> = {
      Enter: save,
      b: () => put('**', '**'),
      i: () => put('*', '*'),
    };
    const run = event.key === 'Escape' ? onClose : held ? keys[event.key] : undefined;
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div className={classes.editor} data-editing>
      <Textarea
        ref={field}
        aria-label={label}
        autosize
        minRows={2}
        maxRows={14}
        autoFocus
        value={text}
        error={kept && t('factKept')}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap="xs" justify="space-between">
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              size="sm"
              variant="subtle"
              color="gray"
              leftSection={<TextCursorInput size={18} aria-hidden />}
            >
              {t('insert')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {inserts.map((phrase) => (
              <Menu.Item key={phrase} onClick={() => put(phrase)}>
                {phrase}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button size="sm" onClick={save}>
            {t('save')}
          </Button>
        </Group>
      </Group>
      <p className={classes.hint}>{t('editorHint')}</p>
    </div>
  );
};
