import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PUBLIC = join(import.meta.dirname, '../public');
const manifest: {
  readonly start_url: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
} = JSON.parse(readFileSync(join(PUBLIC, 'manifest.webmanifest'), 'utf8'));

/** Width and height of a PNG, which stand in its first chunk (https://www.w3.org/TR/png/#11IHDR). */
function sizesOf(path: string): string {
  const png = readFileSync(path);
  expect(png.toString('latin1', 1, 4), path).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('the app can be installed', () => {
  const drawn = manifest.icons.filter(({ sizes }) => sizes !== 'any');

  it('by browsers that want icons of 192 and 512 pixels, and by systems that cut them', () => {
    // https://developer.chrome.com/docs/devtools/progressive-web-apps/#installability
    expect(drawn.map(({ sizes, purpose }) => [sizes, purpose ?? 'any'])).toEqual([
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ]);
    expect(manifest).toMatchObject({ start_url: './', display: 'standalone' });
  });

  it.each(drawn)('with the icon $src of the size that is said', ({ src, sizes }) => {
    expect(sizesOf(join(PUBLIC, src))).toBe(sizes);
  });

  it('by iOS, which takes an icon of 180 pixels that the page names', () => {
    const page = readFileSync(join(PUBLIC, '../index.html'), 'utf8');
    expect(page).toContain('<link rel="apple-touch-icon" href="./icons/apple-touch-icon.png" />');
    expect(sizesOf(join(PUBLIC, 'icons/apple-touch-icon.png'))).toBe('180x180');
  });
});
