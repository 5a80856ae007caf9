/**
 * A part of the page as a PNG, twice its size: its markup with the styles as they stand, drawn through an SVG
 * (foreignObject). Nothing is fetched, so nothing can taint the canvas.
 */
export async function pictureOf(part: HTMLElement): Promise<Blob> {
  const { width, height } = part.getBoundingClientRect();
  const copy = styledCopy(part);
  const body = document.createElement('div');
  body.style.background = getComputedStyle(part.closest('.card') ?? document.body).backgroundColor;
  body.style.width = `${width}px`;
  body.append(copy);
  const markup = new XMLSerializer().serializeToString(body);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.ceil(width * 2), Math.ceil(height * 2));
  const context = canvas.getContext('2d');
  context?.scale(2, 2);
  context?.drawImage(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A copy in which every element carries the style it is shown with. */
function styledCopy(part: HTMLElement): HTMLElement {
  const copy = part.cloneNode(true) as HTMLElement;
  const [from, to] = [part, copy].map((root) => [root, ...root.querySelectorAll<HTMLElement>('*')]);
  for (const [at, element] of (from ?? []).entries()) {
    const style = getComputedStyle(element);
    const target = to?.[at];
    if (target)
      target.style.cssText = [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
  }
  return copy;
}
