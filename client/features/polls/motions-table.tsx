import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Lamp } from '../../ui/index.ts';
import classes from './motions-table.module.css';
import type { ResultBlock } from './result-blocks.ts';

const LAMPS = { good: 'good', bad: 'bad', open: 'weak' } as const;

/** Above so many motions each has one line, and its name is cut short. */
const IN_FULL = 6;

/**
 * Many motions on the stage, where nobody can scroll: a line for each with what came of it and its figures, in letters
 * as large as their number leaves room for.
 */
export const MotionsTable = ({ blocks }: { blocks: readonly ResultBlock[] }) => {
  const { t } = useTranslation('polls');
  return (
    <table
      className={classes.motions}
      data-brief={blocks.length > IN_FULL || undefined}
      style={{ '--motions': blocks.length } as CSSProperties}
    >
      <thead>
        <tr>
          <th scope="col">{t('motion')}</th>
          {blocks[0]?.bars.map(({ label, tone }) => (
            <th key={label} scope="col" data-tone={tone}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks.map(({ title, verdict, bars }) => (
          <tr key={title}>
            <th scope="row">
              <div className={classes.matter}>
                <span className={classes.name}>{title}</span>
                {verdict && <Lamp state={LAMPS[verdict.tone]}>{verdict.text}</Lamp>}
              </div>
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
