import { fold } from '../../ui/fold.ts';

const ID_STEM_MAX = 32;

/** A new identifier made of a name, unlike those taken. */
export const idOfName = (name: string, taken: readonly string[]): string => {
  const letters = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, ID_STEM_MAX)
    .replace(/-+$/, '');
  const stem = letters || 'don-vi';
  for (let turn = 1; ; turn += 1) {
    const id = turn === 1 ? stem : `${stem}-${turn}`;
    if (!taken.includes(id)) return id;
  }
};
