import { isShown } from '../../agenda/tree.ts';
import { numbersOf } from '../../agenda/view.ts';
import type { ItemId } from '../../kernel/ids.ts';
import { numberText, ratioText } from '../figures.ts';
import { type Block, paragraph } from '../paper.ts';
import type { Told } from '../words.ts';

/** The items that everybody sees (A12, A13), in their order. */
export const shownItems = ({ state: { agenda } }: Pick<Told, 'state'>) =>
  agenda.order.flatMap((id) => {
    const item = agenda.items.get(id);
    return item && isShown(agenda, id) ? [item] : [];
  });

export const agendaBlocks = (told: Told): readonly Block[] => {
  const { say, presenter } = told.words;
  const numbers = numbersOf(told.state.agenda);
  const items = shownItems(told);
  if (items.length === 0) return [paragraph(say('agenda.none'))];
  return items.map((item) =>
    paragraph(
      say('agenda.item', {
        number: numbers.get(item.id) ?? '',
        title: item.title,
        presenter: presenter(item.presenter),
      }),
    ),
  );
};

/** The figures stated under an item, or under all of them: `Đại hội đã tổ chức: 1.298/1.311 (99,0%)`. */
export const figureItems = (itemId: ItemId | null, { state, words: { say } }: Told): readonly string[] => {
  const figures = [...state.reports.values()]
    .filter((figure) => (itemId === null ? isShown(state.agenda, figure.itemId) : figure.itemId === itemId))
    .toSorted((a, b) => a.order - b.order);
  return figures.map(({ label, value, whole }, index) => {
    const line = { label, value: whole === null ? numberText(value) : ratioText(value, whole) };
    return `${say('course.figure', line)}${index < figures.length - 1 ? ';' : '.'}`;
  });
};
