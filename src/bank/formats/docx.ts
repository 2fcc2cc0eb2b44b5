import { bankUnreadable } from '../bank-problem';
import { markdownOfHtml } from './html';
import { unzipSafely } from './safe-zip';

/** A Word document as Markdown; pictures stay out. */
export async function markdownOfDocx(bytes: Uint8Array): Promise<string> {
  const files = await unzipSafely(bytes, (path) => /\.(?:xml|rels)$/.test(path));
  const [{ default: mammoth }, { zipSync }] = await Promise.all([import('mammoth'), import('fflate')]);
  // packed again without compression: what mammoth unpacks has been measured
  const safe = zipSync(Object.fromEntries(files), { level: 0 });
  try {
    const arrayBuffer = safe.slice().buffer;
    const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '#' })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    });
    return markdownOfHtml(value);
  } catch (thrown) {
    throw bankUnreadable('damaged-file', 1, { cause: thrown });
  }
}
