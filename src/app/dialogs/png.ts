/** A picture in pixels: the SVG drawn by the browser itself, as large as every browser can. */

import { bad, good, message, type Result } from '../../core/index.ts';

/** The longest side and the most pixels that every current browser draws. */
const LONGEST = 16_384;
const MOST = 67_108_864;

/** The size that an SVG of ours says it has, in pixels. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Math.ceil(Number(width ?? 0)), height: Math.ceil(Number(height ?? 0)) };
}

/** Why a picture of this size cannot be made, or its size. */
export function pngSize(svg: string): Result<{ readonly width: number; readonly height: number }> {
  const size = sizeOf(svg);
  const { width, height } = size;
  if (width <= LONGEST && height <= LONGEST && width * height <= MOST) return good(size);
  return bad({
    pointer: '',
    message: message('picture.too-large', { width, height, longest: LONGEST, most: MOST / 1_000_000 }),
  });
}

/** The PNG of an SVG, in the size that the SVG says; a problem for one that is too large, and when the browser gives none. Never throws. */
export async function pngOf(svg: string): Promise<Result<Blob>> {
  const size = pngSize(svg);
  if (!size.ok) return size;
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.value.width;
    canvas.height = size.value.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob !== null) return good(blob);
  } catch {
    // Said below: it is the same to the person whether the browser refused to draw or to write.
  } finally {
    URL.revokeObjectURL(address);
  }
  return bad({ pointer: '', message: message('picture.failed') });
}
