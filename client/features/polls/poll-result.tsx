import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/polls/poll.ts';
import type { PollRecord } from '../../../shared/polls/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { hourText, shareText } from '../../ui/format.ts';
import { Bar } from '../../ui/index.ts';
import { MotionsTable } from './motions-table.tsx';
import { PollProgress } from './poll-progress.tsx';
import classes from './poll-result.module.css';
import { type ResultBar, type ResultBlock, useResultBlocks } from './result-blocks.ts';

interface BarsProps {
  readonly bars: readonly ResultBar[];
  readonly whole: number;
}

const Bars = ({ bars, whole }: BarsProps) => {
  const { i18n } = useTranslation('polls');
  return (
    <ul className={classes.bars}>
      {bars.map(({ label, value, tone, mark }) => (
        <li key={label}>
          <Bar
            label={mark ? `${label} – ${mark}` : label}
            tone={tone}
            value={value}
            whole={whole}
            figure={
              <>
                {value} <span className={classes.share}>{shareText(value, whole, i18n.language)}</span>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
};

const Block = ({ block, whole }: { block: ResultBlock; whole: number }) => (
  <>
    {block.title && <h4 className={classes.motion}>{block.title}</h4>}
    <Bars bars={block.bars} whole={whole} />
    {block.verdict && (
      <p className={classes.verdict} data-verdict={block.verdict.tone}>
        {block.verdict.text}
      </p>
    )}
  </>
);

/** On the stage, where several motions share the room: one bar for each, its parts side by side. */
const Stacked = ({ block: { title, bars, verdict } }: { block: ResultBlock }) => (
  <div className={classes.stacked}>
    <h4 className={classes.motion}>{title}</h4>
    <div className={classes.stack} aria-hidden>
      {bars.map(({ label, value, tone }) => (
        <span key={label} data-tone={tone} style={{ flexGrow: value }} />
      ))}
    </div>
    {verdict && (
      <p className={classes.verdict} data-verdict={verdict.tone}>
        {verdict.text}
      </p>
    )}
  </div>
);

/** The same figures as a table: for the eye that wants numbers, and for whoever hears the screen. */
const Table = ({ blocks }: { blocks: readonly ResultBlock[] }) => {
  const { t } = useTranslation('polls');
  const first = blocks[0];
  if (!first || blocks.length < 2) return null;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="gb-hidden">{t('motion')}</span>
          </th>
          {first.bars.map(({ label, tone }) => (
            <th key={label} scope="col" data-tone={tone}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks.map(({ title, bars }, at) => (
          <tr key={title}>
            <th scope="row">
              {at + 1}.<span className="gb-hidden"> {title}</span>
            </th>
            {bars.map(({ label, value }) => (
              <td key={label} className="gb-tabular">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Shown = ({ poll, size }: { poll: PollRecord; size: 'panel' | 'stage' }) => {
  const { t, i18n } = useTranslation('polls');
  const { blocks, whole } = useResultBlocks(poll);
  if (poll.acclaimed)
    return (
      <p className={classes.verdict} data-verdict="good">
        {t('acclaimed')}
      </p>
    );
  if (size === 'stage' && blocks.length > 2) return <MotionsTable blocks={blocks} />;
  const several = size === 'stage' && blocks.length > 1;
  return (
    <>
      {blocks.map((block) =>
        several ? (
          <Stacked key={block.title} block={block} />
        ) : (
          <Block key={block.title ?? ''} block={block} whole={whole} />
        ),
      )}
      <Table blocks={blocks} />
      {size === 'panel' && poll.sentence && (
        <p className={classes.sentence}>
          {i18n.language.startsWith('vi') ? poll.sentence.vi : poll.sentence.en}
        </p>
      )}
    </>
  );
};

/** Whether several motions share the room: then each is given less. */
const hasSeveral = ({ tally }: Result): boolean => tally.kind === 'motions' && tally.motions.length > 1;

interface PollResultProps {
  /** `stage`: to be read from across the room. */
  readonly size: 'panel' | 'stage';
  /** The newest vote when left out. */
  readonly poll?: PollRecord;
}

/** How a vote went, as bars with their numbers; while it is open, how many ballots have come. */
export const PollResult = ({ size, poll: named }: PollResultProps) => {
  const { t } = useTranslation('polls');
  const newest = useRecords('poll').at(-1);
  const poll = named ?? newest;
  if (!poll) return null;
  const { result, closedAt, publishedAt } = poll;
  const closed = closedAt !== null;
  return (
    <section
      className={classes.result}
      data-size={size}
      data-several={(result && hasSeveral(result)) || undefined}
    >
      <p className={classes.kicker}>{closed ? t('closedAt', { hour: hourText(closedAt) }) : t('open')}</p>
      <h3 className={classes.question}>{poll.question}</h3>
      {closed && publishedAt === null && (
        <p className={classes.waiting}>{t(result ? 'notPublishedYet' : 'waitPublish')}</p>
      )}
      {result ? <Shown poll={poll} size={size} /> : <PollProgress poll={poll} />}
    </section>
  );
};
