import { useTranslation } from 'react-i18next';
import type { LogRecord } from '../../../shared/minutes/view.ts';
import { ReplayLink } from '../../replay/index.ts';
import { hourText } from '../../ui/format.ts';
import classes from './log-panel.module.css';
import { useLogWords } from './log-sentence.ts';

/** Lines of the log, each with its hour. */
export const LogLines = ({ lines }: { lines: readonly LogRecord[] }) => {
  const { t } = useTranslation('minutes');
  const { sentenceOf } = useLogWords();
  return (
    <ol className={classes.lines}>
      {lines.map((line) => (
        <li key={line.number} className={classes.line} data-kind={line.type.split('.')[0]}>
          <time
            className={`${classes.hour} gb-tabular`}
            dateTime={new Date(line.at).toISOString()}
            title={t('lineNumber', { number: line.number })}
          >
            {hourText(line.at)}
          </time>
          <span>
            {sentenceOf(line)}
            <ReplayLink at={line.at} />
          </span>
        </li>
      ))}
    </ol>
  );
};
