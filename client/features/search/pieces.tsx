import type { Piece } from '../../../shared/search/excerpt.ts';
import classes from './search.module.css';

/** G5: a text with what was looked for marked in it: by its weight as well as by its ground. */
export const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) => {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    at += text.length;
    return hit ? (
      <mark key={at} className={classes.hit}>
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    );
  });
};
