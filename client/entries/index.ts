export { Batch, useChoice } from './batch.tsx';
export { Chips } from './chips.tsx';
export { default as entries } from './entries.module.css';
export { Entry, type EntryChoice } from './entry.tsx';
export { Quote } from './quote.tsx';
export { StandBadge } from './stand-badge.tsx';
export { TopicField } from './topic-field.tsx';
