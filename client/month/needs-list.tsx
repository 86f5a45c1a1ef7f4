import { CircleCheck, ListTodo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HomeInfo, SessionInfo } from '../../shared/http-contract.ts';
import { byUrgency, type Need } from '../../shared/needs/needs.ts';
import { Card, EmptyState, Lamp, useDates } from '../ui/index.ts';
import { Way, Ways } from '../ui/ways.tsx';
import { needPath } from './need-path.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface NeedRowProps {
  readonly need: Need;
  readonly path: string;
  readonly now: number;
  /** Whether it is a seat that looks: then it is about itself. */
  readonly seat: boolean;
  /** The meeting's name, when there are several. */
  readonly meeting: string | null;
}

const NeedRow = ({ need, path, now, seat, meeting }: NeedRowProps) => {
  const { t } = useTranslation('month');
  const { short } = useDates();
  const { kind, count, late, since, until } = need;
  const own = seat && (kind === 'figures_missing' || kind === 'line_untested') ? kind : null;
  // One thing to do, rather than a number of things.
  const one = own !== null || kind === 'call' || kind === 'freeze' || kind === 'papers';
  const days = since === null ? 0 : Math.floor((now - since) / DAY_MS);
  const facts = [
    meeting,
    ...(days > 0 ? [t('needs.oldest', { count: days })] : []),
    ...(until === null ? [] : [t('needs.until', { at: short(until) })]),
  ].filter((each) => each !== null);
  return (
    <li>
      <Way
        to={path}
        count={one ? <ListTodo size={20} aria-hidden="true" /> : count}
        title={own ? t(`needs.own.${own}`) : t(`needs.kinds.${kind}`, { count })}
        note={facts.join(' · ')}
        late={late > 0}
      >
        {late > 0 && <Lamp state="bad">{one ? t('states.overdue') : t('needs.late', { count: late })}</Lamp>}
      </Way>
    </li>
  );
};

interface NeedsProps {
  readonly session: SessionInfo;
  readonly home: HomeInfo;
}

/** All of it, the most urgent first. */
export const allNeeds = ({ meetings }: HomeInfo): readonly Need[] =>
  byUrgency(meetings.flatMap(({ needs }) => needs));

/** What waits for whoever looks, each a way to where it is done. */
export const NeedRows = ({ session, home }: NeedsProps) => {
  const { t } = useTranslation('month');
  const needs = allNeeds(home);
  const several = new Set(needs.map(({ meetingId }) => meetingId)).size > 1;
  if (needs.length === 0)
    return (
      <EmptyState icon={<CircleCheck size={24} />} title={t('needs.none')}>
        {t('needs.noneText')}
      </EmptyState>
    );
  return (
    <Ways>
      {needs.map((need) => {
        const meeting = session.meetings.find(({ id }) => id === need.meetingId);
        return (
          meeting && (
            <NeedRow
              key={`${need.meetingId} ${need.kind}`}
              need={need}
              path={needPath(session, meeting, need)}
              now={home.now}
              seat={meeting.actor.role === 'seat'}
              meeting={several ? meeting.title : null}
            />
          )
        );
      })}
    </Ways>
  );
};

/** The same as a card of the home page. */
export const NeedsList = (props: NeedsProps) => {
  const { t } = useTranslation('month');
  const late = allNeeds(props.home).some((need) => need.late > 0);
  return (
    <Card title={t('needs.title')} tone={late ? 'asked' : 'plain'}>
      <NeedRows {...props} />
    </Card>
  );
};
