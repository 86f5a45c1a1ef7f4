import { words as entries } from '../entries/words.ts';
import { words as admin } from '../features/admin/words.ts';
import { words as agenda } from '../features/agenda/words.ts';
import { words as attendance } from '../features/attendance/words.ts';
import { words as chairing } from '../features/chairing/words.ts';
import { words as devices } from '../features/devices/words.ts';
import { words as documents } from '../features/documents/words.ts';
import { words as floor } from '../features/floor/words.ts';
import { words as home } from '../features/home/words.ts';
import { words as join } from '../features/join/words.ts';
import { words as lineTest } from '../features/line-test/words.ts';
import { words as minutes } from '../features/minutes/words.ts';
import { words as papers } from '../features/papers/words.ts';
import { words as playback } from '../features/playback/words.ts';
import { words as polls } from '../features/polls/words.ts';
import { words as practices } from '../features/practices/words.ts';
import { words as proposals } from '../features/proposals/words.ts';
import { words as record } from '../features/record/words.ts';
import { words as recording } from '../features/recording/words.ts';
import { words as reports } from '../features/reports/words.ts';
import { words as search } from '../features/search/words.ts';
import { words as setUp } from '../features/set-up/words.ts';
import { words as signIn } from '../features/sign-in/words.ts';
import { words as stage } from '../features/stage/words.ts';
import { words as statistics } from '../features/statistics/words.ts';
import { words as tasks } from '../features/tasks/words.ts';
import { words as wall } from '../features/wall/words.ts';
import { words as forms } from '../forms/words.ts';
import { words as month } from '../month/words.ts';
import { words as refusalNames } from '../refusals/names.ts';
import { words as refusals } from '../refusals/words.ts';
import { words as replay } from '../replay/words.ts';
import { words as tables } from '../tables/words.ts';
import { words as tileMap } from '../tile-map/words.ts';
import { words as ui } from '../ui/words.ts';
import { words as screens } from './screens/words.ts';
import { words as shell } from './shell-words.ts';

const all = {
  ui,
  shell,
  refusals,
  'refusal-names': refusalNames,
  forms,
  entries,
  screens,
  'sign-in': signIn,
  join,
  'set-up': setUp,
  home,
  admin,
  stage,
  floor,
  attendance,
  chairing,
  devices,
  wall,
  'line-test': lineTest,
  statistics,
  agenda,
  polls,
  proposals,
  tasks,
  practices,
  minutes,
  record,
  reports,
  documents,
  tables,
  'tile-map': tileMap,
  papers,
  recording,
  playback,
  replay,
  search,
  month,
};

type In<Language extends 'vi' | 'en'> = { [Name in keyof typeof all]: (typeof all)[Name][Language] };

const inLanguage = <Language extends 'vi' | 'en'>(language: Language) =>
  Object.fromEntries(Object.entries(all).map(([name, words]) => [name, words[language]])) as In<Language>;

/** Every word on a screen: language, then part of the product, then key. */
export const words = { vi: inLanguage('vi'), en: inLanguage('en') };
