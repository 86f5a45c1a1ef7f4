export { ItemDocuments } from './item-documents.tsx';
export { PdfPreview } from './pdf-preview.tsx';
export { PresentedNotice } from './presented-notice.tsx';
export { PresentedPage } from './presented-page.tsx';
export { DocumentReader } from './reader.tsx';
export { useReading } from './use-reading.ts';
