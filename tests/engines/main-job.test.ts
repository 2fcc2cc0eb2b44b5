import axe from 'axe-core';
import { expect, inject } from 'vitest';
import {
  answer,
  expectPlays,
  inEachEngine,
  isInHistory,
  openFirstAnswer,
  type Pictured,
  seen,
  usable,
} from './harness/app-page';
import type { EnginePage } from './harness/engine';
import { until } from './harness/programs';
import type { SoundCard } from './harness/sound-card';

const QUESTION = 'Explain the difference between DevOps and MLOps.';
/** Enough for a key term or two, long before all of them. */
const FIRST_TAKE_S = 14;
const SECOND_TAKE_S = 8;

inEachEngine('does the main job: voice, answer, score, replay, history, second answer', mainJob);

async function mainJob(page: EnginePage, sound: SoundCard, pictured: Pictured) {
  await page.goTo(`${inject('appUrl')}#/question/6`);
  await usable(page);
  await until('the question is there', () =>
    page.ask((text) => document.querySelector('h1')?.textContent === text, QUESTION),
  );
  await page.press('Read aloud');
  await until('the voice speaks, or the page says why not', () =>
    seen(page, 'End reading|no voice|voice failed'),
  );

  const first = await answer(page, sound, FIRST_TAKE_S);
  await pictured('feedback');
  expect(first.covered).toBeGreaterThan(0);
  expect(first.covered).toBeLessThan(first.total);
  const words = await page.ask(
    () => document.querySelector('[aria-labelledby=transcript]')?.textContent ?? '',
  );
  expect(words).toMatch(/principles/i);
  await expectPlays(page, FIRST_TAKE_S);
  await expectAccessible(page);

  await page.goTo(`${inject('appUrl')}#/history`);
  await isInHistory(page, first); // what a reload breaks off, Firefox calls an error of the page
  await page.reload();
  await usable(page);
  await isInHistory(page, first);
  await openFirstAnswer(page);
  await expectPlays(page, FIRST_TAKE_S);
  await pictured('history');

  await page.goTo(`${inject('appUrl')}#/question/6`);
  const second = await answer(page, sound, SECOND_TAKE_S);
  expect(second.total).toBe(first.total);
  expect(page.errors() ?? []).toEqual([]);
}

async function expectAccessible(page: EnginePage): Promise<void> {
  await page.install(axe.source);
  const violations = await page.ask(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: readonly { id: string }[] }> };
    };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
}
