import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine, EnginePage } from './engine';
import { firefox } from './firefox';
import { until } from './programs';
import { openSoundCard, type SoundCard } from './sound-card';
import { webkit } from './webkit';

const ANSWER = join(import.meta.dirname, '../../fixtures/q06-full-1.wav');

/** Leaves a picture of the page in test-results. */
export type Pictured = (name: string) => Promise<void>;

/** A test in every engine that this machine has; what is missing is named as not run. */
export function inEachEngine(
  what: string,
  test: (page: EnginePage, sound: SoundCard, pictured: Pictured) => Promise<void>,
): void {
  describe.each([firefox, webkit])('$name', (engine) => {
    const missing = engine.missing();
    if (missing) {
      const reason = `NOT RUN in ${engine.name}: this machine has no ${missing}. \`npm run engines\` installs it.`;
      console.warn(reason);
      it.skip(reason, () => {});
      return;
    }

    it(what, async () => {
      const sound = await openSoundCard();
      onTestFinished(() => sound.close());
      const page = await engine.open(sound);
      onTestFinished(() => page.close());
      console.log(`In ${page.version}`);
      const pictured = (name: string) => picture(engine, page, name);
      try {
        await test(page, sound, pictured);
      } catch (thrown) {
        await pictured('failed');
        throw thrown;
      }
    });
  });
}

/** The headline of a feedback. */
export interface Result {
  readonly covered: number;
  readonly total: number;
}

/** Speaks the beginning of the recording into the microphone and waits for the feedback. */
export async function answer(page: EnginePage, sound: SoundCard, seconds: number): Promise<Result> {
  await page.press('Start answering');
  await until('the microphone is open', () =>
    page.ask(() =>
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent?.trim() === 'Stop'),
    ),
  );
  const silence = sound.speak(ANSWER);
  await until(
    `${seconds} s of answer`,
    () =>
      page.ask((wanted) => {
        const [minutes = 0, rest = 0] =
          document.querySelector('[role=timer]')?.textContent?.match(/\d+/g)?.map(Number) ?? [];
        return minutes * 60 + rest >= wanted;
      }, seconds),
    seconds + 30,
  );
  await page.press('Stop');
  await silence();
  const headline = await until(
    'the feedback, by words and by meaning',
    () =>
      page.ask(() => {
        const text = document.body.textContent ?? '';
        if (text.includes('words alone so far')) return null; // a count that may still grow
        return /(\d+) of (\d+) key terms/.exec(text)?.slice(1).map(Number) ?? null;
      }),
    400,
  );
  const [covered = Number.NaN, total = Number.NaN] = headline;
  return { covered, total };
}

/** By a press of the real button; the position must come from the sound itself. */
export async function expectPlays(page: EnginePage, seconds: number): Promise<void> {
  await page.press('Play');
  const position = await until('the recording plays', () =>
    page.ask(() => {
      const text = document.querySelector('[role=slider]')?.getAttribute('aria-valuetext') ?? '';
      return /^0:0[2-9] of/.test(text) ? text : null;
    }),
  );
  const [, lengthS = 0] = / of 0:(\d+)/.exec(position)?.map(Number) ?? [];
  // A machine that is busy elsewhere loses sound before any page gets it; its length is then what came.
  expect(lengthS, position).toBeGreaterThan(seconds / 2);
  expect(lengthS, position).toBeLessThan(seconds + 5);
  await page.press('Pause');
}

/** Waits until the history, which is open, lists this result. */
export function isInHistory(page: EnginePage, { covered, total }: Result): Promise<true> {
  return until('the answer is in the history', () =>
    page.ask((result) => {
      const isOpen = document.querySelector('h1')?.textContent === 'History';
      return isOpen && document.querySelector('main')?.textContent?.includes(result) === true;
    }, `${covered} of ${total} key terms`),
  );
}

export async function openFirstAnswer(page: EnginePage): Promise<void> {
  await page.ask(() => document.querySelector<HTMLAnchorElement>('a[href^="#/history/"]')?.click());
}

export async function usable(page: EnginePage): Promise<void> {
  await until('the page is usable', () => page.ask(() => document.documentElement.dataset.ready === 'true'));
}

export function seen(page: EnginePage, pattern: string): Promise<boolean> {
  return page.ask((wanted) => new RegExp(wanted).test(document.body.textContent ?? ''), pattern);
}

async function picture(engine: Engine, page: EnginePage, name: string): Promise<void> {
  await mkdir('test-results', { recursive: true });
  await writeFile(`test-results/${engine.name.toLowerCase()}-${name}.png`, await page.screenshot());
}
