import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import type { TemplateContent } from '../../../shared/papers/template/placeholders.ts';

/** Opens a template as it is filled: `{name}`, lists by paragraph or table row, several lines as they are. */
export const openTemplate = (file: Uint8Array, modules: DXT.Module[] = []): Docxtemplater =>
  new Docxtemplater(new PizZip(file), {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
    modules,
  });

/** V10: a template with its placeholders filled. */
export const fillTemplate = (file: Uint8Array, content: TemplateContent): Uint8Array => {
  const document = openTemplate(file);
  document.render(content);
  return document.toBuffer({ compression: 'DEFLATE' });
};
