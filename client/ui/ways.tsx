import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './ways.module.css';

/** Ways to other places, one a line; each `Way` in an `li`. */
export const Ways = ({ children }: { readonly children: ReactNode }) => (
  <ul className={classes.list}>{children}</ul>
);

interface WayProps {
  readonly to: string;
  /** How many there are, or a sign in its place. */
  readonly count?: ReactNode;
  readonly title: string;
  readonly note?: ReactNode;
  /** Something there is late. */
  readonly late?: boolean;
  /** How it stands. */
  readonly children?: ReactNode;
}

/** One line that leads somewhere: how many, what, and how it stands. */
export const Way = ({ to, count, title, note, late = false, children }: WayProps) => (
  <Link to={to} className={classes.way} data-late={late || undefined}>
    {count !== undefined && <span className={classes.count}>{count}</span>}
    <span className={classes.words}>
      <strong>{title}</strong>
      {note && <span>{note}</span>}
    </span>
    {children}
    <ChevronRight size={20} aria-hidden="true" />
  </Link>
);
