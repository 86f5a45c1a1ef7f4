import type { TFunction } from 'i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';

/** What an item is called on its buttons: by its number, or by its title when it has none. */
export const itemName = (
  t: TFunction<'agenda'>,
  { number, title }: Pick<ItemRecord, 'number' | 'title'>,
): string => (number === '' ? t('titled', { title }) : t('numbered', { number }));
