import { useTranslation } from 'react-i18next';
import { PRESENTING_ROLES, type Presenter } from '../../../shared/agenda/events.ts';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useRecords } from '../../meeting/index.ts';
import { wordKey } from './table/read-table.ts';

export interface Person {
  readonly name: string;
  readonly presenter: Exclude<Presenter, string>;
}

/** Who of this meeting can present: the centre's roles, its departments, its seats, by the names they have. */
export const usePeople = (): readonly Person[] => {
  const { t } = useTranslation('agenda');
  const departments = useRecords('department');
  const seats = useRecords('seat');
  return [
    ...PRESENTING_ROLES.map((role) => ({ name: t(`presenters.${role}`), presenter: { role } })),
    ...departments.map(({ id, name }) => ({ name, presenter: { departmentId: id } })),
    ...seats.map((seat) => ({ name: seatName(seat), presenter: { seatId: seat.id } })),
  ];
};

/** The name of a presenter; somebody who is no longer there is a dash. */
export const nameOfPresenter = (people: readonly Person[], presenter: Presenter): string => {
  if (typeof presenter === 'string') return presenter;
  const same = JSON.stringify(presenter);
  return people.find((person) => JSON.stringify(person.presenter) === same)?.name ?? '–';
};

/** Somebody of the meeting, if that is the name that was typed; else the text as it is. */
export const presenterNamed = (people: readonly Person[], name: string): Presenter =>
  people.find((person) => wordKey(person.name) === wordKey(name))?.presenter ?? name;
