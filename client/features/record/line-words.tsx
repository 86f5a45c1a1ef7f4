import { Fragment, type ReactNode } from 'react';
import type { ArrangedLine } from '../../../shared/record/arrange.ts';
import { piecesOf } from './facts-text.ts';
import classes from './record.module.css';

const MARKED = /(\*\*[^*\n]+\*\*|\*[^*\n]+\*)/;

/** Words with their bold and italic. */
const marked = (words: string): ReactNode =>
  words.split(MARKED).map((part, index) => {
    const key = `${index}${part}`;
    if (part.length > 4 && part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.length > 2 && part.startsWith('*')) return <em key={key}>{part.slice(1, -1)}</em>;
    return <Fragment key={key}>{part}</Fragment>;
  });

/** A line as it will stand in the minutes; its facts are marked, for they come from the log. */
export const LineWords = ({ line }: { line: Pick<ArrangedLine, 'wording' | 'facts' | 'items' | 'kind'> }) => {
  if (line.kind === 'list')
    return (
      <ul className={classes.figures}>
        {(line.items ?? []).map((item) => (
          <li key={item}>
            <span className={classes.fact}>{item}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <span className={classes.text}>
      {piecesOf(line).map((piece, index) => {
        const key = `${index}${'fact' in piece ? piece.fact : piece.words}`;
        return 'fact' in piece ? (
          <span key={key} className={classes.fact}>
            {piece.value}
          </span>
        ) : (
          <Fragment key={key}>{marked(piece.words)}</Fragment>
        );
      })}
    </span>
  );
};
