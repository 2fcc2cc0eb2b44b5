import { expect, it, vi } from 'vitest';
import { showApp } from './shown-app';

const asked = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /(?:QuestionPage|SearchPage)\.tsx/.exec(name)?.[0] ?? []);

it('asks for the pages that come next once its first screen is drawn and the page is idle', async () => {
  performance.setResourceTimingBufferSize(5_000); // the parts of the page alone fill the usual one
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
  const { screen } = await showApp('#/');
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  await vi.waitUntil(() => document.documentElement.dataset.ready === 'true');
  expect(idle).toHaveLength(1);
  expect(asked()).toEqual([]);
  for (const rest of idle) rest();
  await vi.waitUntil(() => new Set(asked()).size === 2, { timeout: 15_000 });
});
