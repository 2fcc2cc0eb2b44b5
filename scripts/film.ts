/** `npm run film`: films one answer in the built app, from the question to its feedback, as the moving picture of the README. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { encode } from 'modern-gif';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { ANSWER_S, readFeedback, startAnswering, stopAnswering, untilRecorded } from './answering.ts';
import { inBuiltApp } from './app-to-picture.ts';

const HELP = `npm run film [-- --out FILE.gif]

Builds the app, answers question 6 in a Chromium with a recording as its microphone, and films it: the question, the answer
with the words as they are heard (faster than it was spoken), Stop, the feedback, and why a term counts. Writes
docs/screenshots/answer.gif, or FILE.gif. Takes about two minutes.`;

const OUT = 'docs/screenshots/answer.gif';
/** High enough for the words that are heard, below the button. */
const SIZE = { width: 800, height: 760 };
/** Few colours are on the screens; more would only make the file larger. */
const COLOURS = 96;

/** Seconds of the answer between two pictures of it, and how long each stands. */
const SPOKEN_STEP_S = 2;
const SPOKEN_MS = 200;

/** The page is moved in so many steps, each of which stands so long. */
const SCROLL_STEPS = 8;
const SCROLL_MS = 70;

/** Takes a picture that stands for so many milliseconds. */
type Shoot = (ms: number) => Promise<void>;

async function play(page: Page, url: string, shoot: Shoot): Promise<void> {
  await page.goto(`${url}#/settings`);
  await page.getByRole('switch', { name: 'Show captions while I speak' }).check({ force: true }); // its label lies over it
  await page.goto(`${url}#/question/6`);
  await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
  await shoot(1600);
  await startAnswering(page);
  for (let second = 1; second <= ANSWER_S; second += SPOKEN_STEP_S) {
    await untilRecorded(page, second);
    await shoot(SPOKEN_MS);
  }
  await stopAnswering(page);
  await readFeedback(page);
  await page.getByRole('slider', { name: 'Position in the recording' }).waitFor();
  await shoot(2400);
  const said = page.getByRole('region', { name: 'Feedback' }).getByRole('list', { name: 'Said' });
  await scrollTo(page, said.getByRole('button').first(), shoot);
  await shoot(1200);
  await said.getByRole('button').first().click();
  await page.getByRole('region', { name: /^Why: / }).waitFor();
  await shoot(3200);
}

/** Moves the page until the place is in the middle of the window. */
async function scrollTo(page: Page, place: ReturnType<Page['locator']>, shoot: Shoot): Promise<void> {
  const box = await place.boundingBox();
  const way = (box?.y ?? 0) - SIZE.height / 2;
  for (let step = 0; step < SCROLL_STEPS; step += 1) {
    await page.evaluate((by) => window.scrollBy(0, by), way / SCROLL_STEPS);
    await shoot(SCROLL_MS);
  }
}

/** The pictures of one answer, in their order. */
async function film(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce', colorScheme: 'light' });
  const frames: { readonly data: Uint8ClampedArray<ArrayBuffer>; readonly delay: number }[] = [];
  await play(page, url, async (delay) => {
    const { data } = PNG.sync.read(await page.screenshot());
    frames.push({ data: new Uint8ClampedArray(data), delay });
  });
  return frames;
}

async function writeFilm(out: string): Promise<void> {
  const frames = await inBuiltApp(film);
  const gif = await encode({ ...SIZE, frames, maxColors: COLOURS });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, new Uint8Array(gif));
  const seconds = frames.reduce((sum, { delay }) => sum + delay, 0) / 1000;
  console.log(
    `${out}: ${frames.length} pictures, ${seconds.toFixed(1)} s, ${(gif.byteLength / 1e6).toFixed(2)} MB.`,
  );
}

const { values } = parseArgs({ options: { help: { type: 'boolean' }, out: { type: 'string' } } });
if (values.help) console.log(HELP);
else await writeFilm(values.out ?? OUT);
