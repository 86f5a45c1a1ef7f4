export { type AnyRefusal, useRefusalText } from '../refusals/index.ts';
