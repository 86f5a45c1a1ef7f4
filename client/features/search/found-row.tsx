import { Badge, Button, Group } from '@mantine/core';
import {
  ArrowRight,
  ClipboardCheck,
  FilePenLine,
  FileText,
  Lightbulb,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  ScrollText,
  Stamp,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FoundThing, Kind } from '../../../shared/search/contract.ts';
import { marked } from '../../../shared/search/excerpt.ts';
import { dayText } from '../../ui/format.ts';
import { Pieces } from './pieces.tsx';
import classes from './search.module.css';
import { useStateWord } from './use-state-word.ts';

const SIGNS: Record<Kind, LucideIcon> = {
  proposal: FilePenLine,
  task: ListChecks,
  resolution: ClipboardCheck,
  minutes: ScrollText,
  practice: Lightbulb,
  item: ListOrdered,
  document: FileText,
  paper: Stamp,
};

const Whole = ({ thing, query }: { thing: FoundThing; query: string }) => {
  const { t } = useTranslation('search');
  return (
    <dl className={classes.whole}>
      {thing.parts.map(({ name, text }) => (
        <div key={name} data-part={name}>
          <dt>{t(`parts.${name}`)}</dt>
          <dd>
            <Pieces pieces={marked(text, query)} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

interface FoundRowProps {
  readonly thing: FoundThing;
  readonly query: string;
  /** The way to its meeting; null where there is none. */
  readonly href: string | null;
}

/** One thing that was found: what it is, of which meeting, whose, and where the words stand in it. */
export const FoundRow = ({ thing, query, href }: FoundRowProps) => {
  const { t } = useTranslation('search');
  const stateWord = useStateWord();
  const [opened, setOpened] = useState(false);
  const { kind, code, title, meeting, seat, department, state, at } = thing;
  const Sign = SIGNS[kind];
  return (
    <li className={classes.row} data-kind={kind}>
      <div className={classes.kicker}>
        <span className={classes.kind}>
          <Sign size={16} aria-hidden /> {t(`kinds.${kind}`)}
          {code && (
            <span className="gb-tabular"> · {kind === 'resolution' ? t('number', { code }) : code}</span>
          )}
        </span>
        {state && (
          <Badge component="span" size="lg" variant="light" color="gray" tt="none">
            {stateWord(state)}
          </Badge>
        )}
      </div>
      <h3 className={classes.title}>
        <Pieces pieces={thing.titlePieces} />
      </h3>
      {opened ? (
        <Whole thing={thing} query={query} />
      ) : (
        thing.excerpt.length > 0 && (
          <p className={classes.excerpt}>
            <Pieces pieces={thing.excerpt} />
          </p>
        )
      )}
      <p className={classes.facts}>
        {[seat, department, meeting].filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <time className="gb-tabular" dateTime={new Date(at).toISOString()}>
          {dayText(at)}
        </time>
      </p>
      <Group gap="xs" className={classes.actions}>
        {thing.parts.length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            aria-expanded={opened}
            aria-label={opened ? undefined : t('wholeSaid', { title })}
            onClick={() => setOpened(!opened)}
          >
            {opened ? t('less') : t('whole')}
          </Button>
        )}
        {href && (
          <Button
            component={Link}
            to={href}
            variant="subtle"
            color="gray"
            rightSection={<ArrowRight size={16} aria-hidden />}
          >
            {t('toRoom')}
          </Button>
        )}
      </Group>
    </li>
  );
};
