export { LogPanel } from './log-panel.tsx';
export { Reading, useReadResolution } from './reading.tsx';
export { ResolutionForm } from './resolution-form.tsx';
export { ResolutionsPanel } from './resolutions-panel.tsx';
