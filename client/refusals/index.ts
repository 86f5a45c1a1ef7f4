export { type AnyRefusal, useRefusalText } from './use-refusal-text.ts';
