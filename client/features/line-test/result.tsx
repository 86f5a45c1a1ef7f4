import { useTranslation } from 'react-i18next';
import type { TestFigures } from '../../../shared/linetest/figures.ts';
import { type Verdict, verdictOf } from '../../../shared/linetest/verdict.ts';
import { Lamp, type LampState } from '../../ui/index.ts';
import { useFiguresText } from './figures-text.ts';
import classes from './line-test.module.css';

export const LAMPS: Record<Verdict | 'untested', LampState> = {
  green: 'good',
  amber: 'weak',
  red: 'bad',
  untested: 'off',
};

const Figures = ({ figures }: { figures: TestFigures }) => {
  const { t } = useTranslation('line-test');
  const text = useFiguresText();
  const { line } = figures;
  const rows: [string, string][] = [
    [t('figures.camera'), text.camera(figures)],
    [t('figures.microphone'), text.microphone(figures)],
    ...(line
      ? ([
          [t('figures.up'), text.megabits(line.upBitsPerSecond)],
          [t('figures.down'), text.megabits(line.downBitsPerSecond)],
          [t('figures.lossUp'), text.share(line.lossUp)],
          [t('figures.lossDown'), text.share(line.lossDown)],
          [t('figures.roundTrip'), text.ms(line.roundTripMs)],
          [t('figures.jitter'), text.ms(line.jitterMs)],
          [t('figures.protocol'), line.protocol.toUpperCase()],
        ] satisfies [string, string][])
      : []),
  ];
  return (
    <dl className={`${classes.figures} gb-tabular`}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** The verdict in words, what was found and what to do about it, and the figures. */
export const Result = ({ figures }: { figures: TestFigures }) => {
  const { t } = useTranslation('line-test');
  const verdict = verdictOf(figures);
  const findings = useFiguresText().findings(figures);
  return (
    <div className={classes.result}>
      <div className={classes.verdict} data-verdict={verdict} role="status">
        <Lamp state={LAMPS[verdict]}>{t(`verdicts.${verdict}.title`)}</Lamp>
        <p>{t(`verdicts.${verdict}.text`)}</p>
      </div>
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.map(({ kind, severity, short, cure }) => (
            <li key={kind}>
              <Lamp state={LAMPS[severity]}>{short}</Lamp>
              <p>{cure}</p>
            </li>
          ))}
        </ul>
      )}
      <Figures figures={figures} />
    </div>
  );
};
