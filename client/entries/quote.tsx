import type { ReactNode } from 'react';
import type { FileSummary } from '../../shared/files/events.ts';
import { FileLinks } from '../forms/index.ts';
import { LongText } from '../ui/index.ts';
import classes from './entries.module.css';

interface QuoteProps {
  readonly head: ReactNode;
  readonly text: string;
  readonly files?: readonly FileSummary[];
  /** It asks for something to be done. */
  readonly asked?: boolean;
}

/** What others have said to an entry: an answer, a report, a recommendation. */
export const Quote = ({ head, text, files = [], asked = false }: QuoteProps) => (
  <blockquote className={classes.quote} data-asked={asked || undefined}>
    <p className={classes.quoteHead}>{head}</p>
    {text && <LongText>{text}</LongText>}
    <FileLinks files={files} />
  </blockquote>
);
