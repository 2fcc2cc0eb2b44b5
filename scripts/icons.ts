/** `npm run icons`: the icons that systems want as PNG, drawn from the mark in public/icon.svg. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from './chromium.ts';
import { ensureChromium } from './install-chromium.ts';

const HELP = `npm run icons

Draws public/icon.svg as the PNG files in public/icons, which are committed: run it when the mark changes.`;

const PUBLIC = fileURLToPath(new URL('../public', import.meta.url));

interface Icon {
  readonly name: string;
  readonly pixels: number;
  /** Systems that cut icons into a shape of their own want the ground to its edges, and the mark within 80 % of it. */
  readonly cut: boolean;
}

/** Sizes: https://web.dev/articles/add-manifest#icons, and 180 for iOS; a maskable icon's safe zone: https://w3c.github.io/manifest/#icon-masks */
const ICONS: readonly Icon[] = [
  { name: 'icon-192.png', pixels: 192, cut: false },
  { name: 'icon-512.png', pixels: 512, cut: false },
  { name: 'icon-maskable-512.png', pixels: 512, cut: true },
  { name: 'apple-touch-icon.png', pixels: 180, cut: true },
];

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(HELP);
else await drawIcons();

async function drawIcons(): Promise<void> {
  ensureChromium();
  const mark = await readFile(join(PUBLIC, 'icon.svg'), 'utf8');
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: chromiumFlags(),
  });
  await mkdir(join(PUBLIC, 'icons'), { recursive: true });
  for (const { name, pixels, cut } of ICONS) {
    const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block }</style>${cut ? toTheEdges(mark) : mark}`,
    );
    await writeFile(join(PUBLIC, 'icons', name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  console.log(`${ICONS.length} icons are drawn to public/icons.`);
}

/** The ground without its round corners; the mark keeps to 68 % of it as it is. */
function toTheEdges(mark: string): string {
  return mark.replace(/ rx="\d+"/, '');
}
