/** How much larger than its own units the picture is drawn. */
const SCALE = 2;
const MARGIN = 24;
const HEAD = 48;

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

export interface MapPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** The map as a file of its own: white ground, dark words, its title above it, nothing of the page needed. */
export const svgOf = (map: SVGSVGElement, title: string): MapPicture => {
  const { width, height } = map.viewBox.baseVal;
  const [whole, high] = [width + 2 * MARGIN, height + 2 * MARGIN + HEAD];
  const inner = map.cloneNode(true) as SVGSVGElement;
  for (const element of inner.querySelectorAll('[tabindex], [id], [class]'))
    for (const name of ['tabindex', 'id', 'class']) element.removeAttribute(name);
  const body = new XMLSerializer().serializeToString(inner);
  const content = body.slice(body.indexOf('>') + 1, body.lastIndexOf('</'));
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${high}" width="${whole}" height="${high}" font-family="'Be Vietnam Pro', sans-serif" color="#1a1e24"><rect width="100%" height="100%" fill="#ffffff"/><text x="${MARGIN}" y="${MARGIN + 20}" font-size="20" font-weight="600" fill="#1a1e24">${escaped(title)}</text><g transform="translate(${MARGIN} ${MARGIN + HEAD})">${content}</g></svg>`;
  return { text, width: whole, height: high };
};

export const svgBlob = ({ text }: MapPicture): Blob =>
  new Blob([text], { type: 'image/svg+xml;charset=utf-8' });

/** The same as a picture of dots; null where the browser cannot draw it. */
export const pngBlob = async (picture: MapPicture): Promise<Blob | null> => {
  const url = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * SCALE;
    canvas.height = picture.height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    // The browser will not decode it: the SVG file is still to be had.
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
};
