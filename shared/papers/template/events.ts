import type { OfficeEvent } from '../../events.ts';
import { type Evolve, withEntry, withoutEntry } from '../../kernel/evolve.ts';
import type { SeriesId } from '../../kernel/ids.ts';
import type { PaperKind } from '../rule-set.ts';

/** V10: an office's own DOCX for a kind of paper of a series. */
export interface PaperTemplate {
  readonly seriesId: SeriesId;
  readonly kind: PaperKind;
  /** Of the file that was sent. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export type TemplateEvent =
  | ({ readonly type: 'template.received' } & PaperTemplate)
  | ({ readonly type: 'template.removed' } & Pick<PaperTemplate, 'seriesId' | 'kind'>);

/** By `templateKey`. */
export type Templates = ReadonlyMap<string, PaperTemplate>;

export const initialTemplates: Templates = new Map();

export const templateKey = ({
  seriesId,
  kind,
}: {
  readonly seriesId: string;
  readonly kind: PaperKind;
}): string => `${seriesId}/${kind}`;

export const evolveTemplates: Evolve<Templates, OfficeEvent> = (templates, event) => {
  switch (event.type) {
    case 'template.received': {
      const { type, ...template } = event;
      return withEntry(templates, templateKey(template), template);
    }
    case 'template.removed':
      return withoutEntry(templates, templateKey(event));
    default:
      return templates;
  }
};
