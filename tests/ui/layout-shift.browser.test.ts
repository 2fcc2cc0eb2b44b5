import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { openedHistory } from '../fakes/fresh-history';
import { REVIEW } from './review/answer-with-addition';
import { historyWithStory } from './review/told-story';
import { showApp } from './shown-app';

/** What moved on the page, as https://wicg.github.io/layout-instability/ has it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  /** Half a second after a press the page may move: that is its answer. */
  readonly hadRecentInput: boolean;
}

/** A fifth of what browsers call good. */
const MOST_SHIFT = 0.02;

/** Frames in which nothing may move any more before the page counts as at rest. */
const FRAMES_AT_REST = 60;

/** Sums up from now on what moves by itself. */
function watchShifts() {
  let sum = 0;
  let seen = 0;
  const take = (entries: PerformanceEntryList) => {
    for (const { value, hadRecentInput } of entries as LayoutShift[]) {
      seen += 1;
      if (!hadRecentInput) sum += value;
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  onTestFinished(() => observer.disconnect());
  return {
    async untilRest(): Promise<number> {
      let before = seen;
      let still = 0;
      while (still < FRAMES_AT_REST) {
        await new Promise(requestAnimationFrame);
        take(observer.takeRecords());
        still = seen === before ? still + 1 : 0;
        before = seen;
      }
      return sum;
    },
  };
}

it('is measured at all: a page that moves by itself is seen', async () => {
  const shifts = watchShifts();
  const text = document.createElement('p');
  text.textContent = 'Something to read';
  document.body.append(text);
  onTestFinished(() => text.remove());
  await shifts.untilRest();
  text.style.marginTop = '300px';
  expect(await shifts.untilRest()).toBeGreaterThan(0);
});

it.for([360, 1280])(
  'a question stays where it is from its opening to its feedback, at %i px',
  async (width) => {
    await page.viewport(width, 800);
    const shifts = watchShifts();
    await showApp('#/question/1', { history: await openedHistory() });
    await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
    expect(await shifts.untilRest(), 'opened').toBeLessThanOrEqual(MOST_SHIFT);
    await page.getByRole('button', { name: 'Start answering' }).click();
    await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    expect(await shifts.untilRest(), 'recording').toBeLessThanOrEqual(MOST_SHIFT);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.element(page.getByRole('slider', { name: 'Position in the recording' })).toBeVisible();
    expect(await shifts.untilRest(), 'feedback').toBeLessThanOrEqual(MOST_SHIFT);
  },
);

it.for([360, 1280])(
  'what stands above an answer stays when the voices are looked for in vain, at %i px',
  async (width) => {
    await page.viewport(width, 800);
    const { voices } = await showApp('#/question/1', { history: await openedHistory() });
    const start = page.getByRole('button', { name: 'Start answering' });
    await expect.element(start).toBeVisible();
    const top = () => start.element().getBoundingClientRect().top;
    voices.setState({ kind: 'looking', voices: [] }, true);
    await expect.element(page.getByText('Looking for voices …')).toBeVisible();
    const before = top();
    voices.setState({ kind: 'none', voices: [] }, true);
    await expect.element(page.getByText(/^This browser has no voice/)).toBeVisible();
    expect(top()).toBe(before);
  },
);

it('the way to the model answer stays where it is when the feedback comes, without a voice too', async () => {
  await page.viewport(1280, 800);
  await showApp('#/question/1', { history: await openedHistory() });
  const way = page.getByRole('switch', { name: 'Show model answer' });
  await page.getByRole('button', { name: 'Start answering' }).click();
  const { top } = way.element().getBoundingClientRect();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
  expect(way.element().getBoundingClientRect().top).toBe(top);
});

it('the place of messages has no box while there is none', async () => {
  await page.viewport(1280, 800);
  await showApp('#/question/1', { history: await openedHistory() });
  await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
  const place = document.querySelector('[data-notices]');
  expect(place?.getBoundingClientRect().height).toBe(0);
});

it.for(
  ['#/', REVIEW, '#/history', '#/settings'].flatMap((route) =>
    [360, 1280].map((width) => ({ route, width })),
  ),
)('$route stays where it is at $width px', async ({ route, width }) => {
  await page.viewport(width, 800);
  const history = await historyWithStory();
  const shifts = watchShifts();
  await showApp(route, { history });
  await expect.element(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  expect(await shifts.untilRest()).toBeLessThanOrEqual(MOST_SHIFT);
});
