import 'i18next';
import type { words } from './words.ts';

// Every key that is used must exist: the compiler asks.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: (typeof words)['vi'];
  }
}
