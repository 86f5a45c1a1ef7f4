import { useCallback, useState } from 'react';
import type { RecordLineId } from '../../../shared/kernel/ids.ts';
import type { ArrangedLine } from '../../../shared/record/arrange.ts';
import { useIdentity, useSend } from '../../meeting/index.ts';
import { DESK } from './outbox.ts';
import { useOutbox } from './use-outbox.ts';

type Undo = (lines: readonly ArrangedLine[]) => void;

/** What writers do with lines. Each is kept in this browser until the server has it, and the last can be taken back. */
export const useLineDoings = (lines: readonly ArrangedLine[]) => {
  const { change, add, settle } = useOutbox();
  const { session, meetingId } = useIdentity();
  const send = useSend();
  const [past, setPast] = useState<readonly Undo[]>([]);
  const undoable = (undo: Undo) => setPast((known) => [...known.slice(-49), undo]);
  /** The line as it is by then, for whoever takes something back. */
  const now = (all: readonly ArrangedLine[], { id }: ArrangedLine) => all.find((each) => each.id === id);
  const seen = ({ id: lineId, revision }: ArrangedLine) => ({ lineId, revision });

  const word = (line: ArrangedLine, text: string) => {
    settle(line.id);
    change('record.word_line', { ...seen(line), text });
    undoable((all) => {
      const is = now(all, line);
      if (is) change('record.word_line', { ...seen(is), text: line.wording });
    });
  };
  const hide = (line: ArrangedLine, reason: string) => {
    change('record.hide_line', { ...seen(line), reason });
    undoable((all) => {
      const is = now(all, line);
      if (is) change('record.show_line', seen(is));
    });
  };
  const show = (line: ArrangedLine) => change('record.show_line', seen(line));
  const move = (line: ArrangedLine, by: 1 | -1) => {
    const at = lines.findIndex(({ id }) => id === line.id);
    const after = by === 1 ? lines[at + 1] : lines[at - 2];
    const over = lines[at + by];
    // W3: within its item.
    if (!over || over.kind === 'heading') return;
    change('record.move_line', { ...seen(line), after: after?.id ?? null });
    const before = lines[at - 1]?.id ?? null;
    undoable((all) => {
      const is = now(all, line);
      if (is) change('record.move_line', { ...seen(is), after: before });
    });
  };
  const take = useCallback(
    // W5: said in passing; where it does not arrive, nothing is lost.
    (lineId: RecordLineId | null) =>
      void send('record.take_line', { meetingId, lineId, name: session.name, desk: DESK }),
    [send, meetingId, session.name],
  );
  const undo = () => {
    past.at(-1)?.(lines);
    setPast(past.slice(0, -1));
  };
  return {
    word,
    hide,
    show,
    move,
    take,
    settle,
    add: (after: string | null, text: string) => add('record.add_line', { after, text }),
    undo,
    canUndo: past.length > 0,
  };
};

export type LineDoings = ReturnType<typeof useLineDoings>;
