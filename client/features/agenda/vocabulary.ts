import { ITEM_KINDS, type ItemKind, VISIBILITIES, type Visibility } from '../../../shared/agenda/events.ts';
import type { Person } from './people.ts';
import { type Vocabulary, wordKey } from './table/read-table.ts';

/** Other ways of saying a kind. */
const ALSO: readonly (readonly [string, ItemKind])[] = [
  ['quán triệt', 'guidance'],
  ['văn bản hướng dẫn', 'guidance'],
  ['trao đổi', 'discussion'],
  ['bỏ phiếu', 'vote'],
  ['phát biểu kết luận', 'conclusion'],
];

type Labels = Readonly<Record<ItemKind | Visibility, string>>;

/** The words that cells may hold: those of both languages, and the names of this meeting. */
export const vocabularyOf = (labels: readonly Labels[], people: readonly Person[]): Vocabulary => ({
  kinds: new Map([
    ...ALSO.map(([word, kind]) => [wordKey(word), kind] as const),
    ...labels.flatMap((words) => ITEM_KINDS.map((kind) => [wordKey(words[kind]), kind] as const)),
  ]),
  visibilities: new Map(
    labels.flatMap((words) => VISIBILITIES.map((each) => [wordKey(words[each]), each] as const)),
  ),
  presenters: new Map(people.map(({ name, presenter }) => [wordKey(name), presenter])),
});
