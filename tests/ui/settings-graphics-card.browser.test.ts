import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { GraphicsCard } from '../fakes/devices';
import { openedHistory } from '../fakes/fresh-history';
import { showApp } from './shown-app';

const SAID = 'We moved the model to production last summer.';
const theSwitch = page.getByRole('switch', { name: 'Use the graphics card (WebGPU)' });
const status = (sentence: RegExp) => page.getByText(sentence);

/** A browser with a graphics card that hears so fast, where the processor takes a tenth of the time of speech. */
function cardOf(realTimeFactor: number): GraphicsCard {
  return {
    trouble: async () => null,
    tryDevice: async (_, device) => ({
      text: SAID,
      realTimeFactor: device === 'wasm' ? 0.1 : realTimeFactor,
    }),
  };
}

describe('the graphics card in Settings', () => {
  it.each([
    ['no-webgpu', /does not let pages compute there/],
    ['no-adapter', /found no graphics card/],
  ] as const)('can not be chosen where there is none, and says why: %s', async (trouble, sentence) => {
    await showApp('#/settings', { graphicsCard: { ...cardOf(0.02), trouble: async () => trouble } });
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(theSwitch).toBeDisabled();
  });

  it('is off and untested until it is turned on, then used when it is faster', async () => {
    const history = await openedHistory();
    await showApp('#/settings', { history, graphicsCard: cardOf(0.02) });
    await expect.element(theSwitch).not.toBeChecked();
    await expect.element(page.getByRole('button', { name: /Test/ })).not.toBeInTheDocument();
    await theSwitch.click();
    await expect.element(status(/5\.0 times as fast as the processor; it is used/)).toBeVisible();
    await expect.poll(async () => (await history.settings.get()).graphicsCard).toBe(true);
  });

  it('leaves the work to the processor when it is slower, and can be tested again', async () => {
    const factors = [0.3, 0.05];
    const { tryDevice } = cardOf(0);
    await showApp('#/settings', {
      graphicsCard: {
        trouble: async () => null,
        tryDevice: async (model, device, signal) =>
          device === 'wasm'
            ? tryDevice(model, device, signal)
            : { text: SAID, realTimeFactor: factors.shift() ?? Number.NaN },
      },
    });
    await theSwitch.click();
    await expect.element(status(/was slower than the processor, so the processor is used/)).toBeVisible();
    await page.getByRole('button', { name: 'Test again' }).click();
    await expect.element(status(/2\.0 times as fast/)).toBeVisible();
  });

  it('says so when it failed while it was used', async () => {
    await showApp('#/settings', {
      graphicsCard: cardOf(0.02),
      settings: { graphicsCard: true, graphicsCardTests: { 'whisper-tiny.en': { outcome: 'failed' } } },
    });
    await expect.element(status(/The graphics card failed, so the processor is used/)).toBeVisible();
  });
});
