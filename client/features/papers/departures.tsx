import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Departure, ELEMENTS } from '../../../shared/papers/check/departure.ts';
import classes from './papers.module.css';

/** Answers that are no number and no text of the paper. */
const SAID = ['yes', 'no', 'left', 'right', 'center', 'justify', 'top center'] as const;
type Said = (typeof SAID)[number];
const isSaid = (value: string): value is Said => SAID.some((each) => each === value);

const DepartureLine = ({ departure }: { departure: Departure }) => {
  const { t } = useTranslation('papers');
  const { aspect, seen, wanted, text, count } = departure;
  const say = (value: string) => (isSaid(value) ? t(`said.${value}`) : value || t('said.nothing'));
  return (
    <li className={classes.departure}>
      <strong>{t(`aspects.${aspect}`)}</strong>
      {(seen || wanted) && (
        <span>
          {' '}
          {wanted
            ? t('check.instead', { seen: say(seen), wanted: say(wanted) })
            : t('check.there', { seen: say(seen) })}
        </span>
      )}
      {count > 1 && <span className={classes.count}> {t('check.count', { count })}</span>}
      {text && <div className={classes.quote}>“{text}”</div>}
    </li>
  );
};

/** Departures under the element that they are in, in the order in which a paper is read. */
export const Departures = ({ title, departures }: { title: string; departures: readonly Departure[] }) => {
  const { t } = useTranslation('papers');
  const elements = ELEMENTS.filter((element) => departures.some((each) => each.element === element));
  return (
    <div>
      <p className={classes.wrong} role="status">
        <TriangleAlert size={20} aria-hidden />
        {title}
      </p>
      {elements.map((element) => (
        <div key={element}>
          <h4 className={classes.element}>{t(`elements.${element}`)}</h4>
          <ul className={classes.departures}>
            {departures
              .filter((each) => each.element === element)
              .map((each) => (
                <DepartureLine key={`${each.aspect} ${each.seen} ${each.wanted}`} departure={each} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
};
