import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has, jsdom lacks, and the router asks for as soon as it is imported. */
Object.assign(globalThis, { TextEncoder, TextDecoder });
