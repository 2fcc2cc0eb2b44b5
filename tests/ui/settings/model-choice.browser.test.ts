import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { BOTH_MODELS } from '../../../src/app/hearing/model-choice';
import { fetchModels } from '../../../src/transcription/models';
import { openedHistory } from '../../fakes/fresh-history';
import { showApp } from '../shown-app';

const models = await fetchModels('/models/');
const select = page.getByRole('combobox', { name: 'Speech model' });
const optionNames = () =>
  [...select.element().querySelectorAll('option')].map(({ text }) => text.split(' · ')[0]);

describe('the choice of a speech model', () => {
  it('offers each model, and both one after the other with what that costs; it is automatic at first', async () => {
    await showApp('#/settings', { models });
    await expect.element(select).toHaveValue('');
    expect(optionNames()).toEqual(['Automatic (Fast)', 'Fast', 'Accurate', 'Fast, then accurate']);
    await expect
      .element(select)
      .toHaveAccessibleDescription(
        /Fast, then accurate: best on free speech; needs about 0\.9 GB of memory\.$/,
      );
  });

  it('offers no pair where the host serves one model, and tells of no cost', async () => {
    await showApp('#/settings', { models: models.slice(0, 1) });
    await expect.element(select).toBeVisible();
    expect(optionNames()).toEqual(['Automatic (Fast)', 'Fast']);
    await expect
      .element(select)
      .toHaveAccessibleDescription('It is loaded once and then runs on this machine.');
  });

  it('keeps the choice of both, which the processor runs and whose answers are not re-checked', async () => {
    const history = await openedHistory();
    const graphicsCard = {
      trouble: async () => null,
      tryDevice: async () => ({ text: 'a sentence', realTimeFactor: 0.1 }),
    };
    await showApp('#/settings', { history, models, graphicsCard, settings: { graphicsCard: true } });
    const card = page.getByRole('switch', { name: 'Use the graphics card (WebGPU)' });
    await expect.element(card).toBeEnabled();
    await select.selectOptions(BOTH_MODELS);
    await expect.poll(async () => (await history.settings.get()).model).toBe(BOTH_MODELS);
    await expect.element(card).toBeDisabled();
    await expect.element(card).toHaveAccessibleDescription('Two speech models at once run on the processor.');
    await expect
      .element(page.getByRole('switch', { name: 'Re-check answers with the more accurate model' }))
      .toHaveAccessibleDescription('Not while the accurate model listens after the fast one');
    expect(optionNames()[0]).toBe('Automatic');
  });
});
