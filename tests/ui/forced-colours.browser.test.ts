import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { historyWithAddition, REVIEW } from './review/answer-with-addition';
import { showApp } from './shown-app';

/** Colours of the reader's own, which take away every background that a page paints. */
beforeEach(async () => {
  const force = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await force('active');
  onTestFinished(() => force('none').then(() => {}));
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
});

const styleOf = (element: Element | null | undefined) => {
  if (!element) throw new Error('It is not on the page.');
  return getComputedStyle(element);
};

/** The colour that a word of CSS stands for. */
function colourOf(word: string): string {
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  probe.style.color = word;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

it('keeps a found word legible on the ground that marks it', async () => {
  await showApp('#/search/oven');
  await expect.element(page.getByText(/\d places/)).toBeVisible();
  expect(styleOf(document.querySelector('main mark')).color).toBe(colourOf('MarkText'));
});

it('keeps the sign of the button that starts and stops an answer', async () => {
  await showApp('#/question/1');
  const sign = (name: string) =>
    page.getByRole('button', { name, exact: true }).element().querySelector('[aria-hidden]');
  await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
  expect(styleOf(sign('Start answering')).backgroundColor).toBe(colourOf('ButtonText'));
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  expect(styleOf(sign('Stop')).backgroundColor).toBe(colourOf('ButtonText'));
});

it('tells the chosen tab from the other, and the next step from the other buttons', async () => {
  await showApp(REVIEW, { history: await historyWithAddition() });
  const tab = page.getByRole('tab', { name: 'You said' });
  await expect.element(tab).toBeVisible();
  expect(styleOf(tab.element()).borderBottomColor).toBe(colourOf('Highlight'));
  const widthOf = (name: string) =>
    styleOf(page.getByRole('button', { name, exact: true }).element()).borderTopWidth;
  expect(widthOf('Say what I missed')).not.toBe(widthOf('Answer it again'));
});

it('tells a switch that is on from one that is off, and each from the page', async () => {
  await showApp('#/settings', { settings: { captions: true, readAloudOnOpen: false } });
  const trackOf = (name: RegExp) =>
    styleOf(
      page.getByRole('switch', { name }).element().parentElement?.querySelector('.mantine-Switch-track'),
    );
  await expect.element(page.getByRole('switch', { name: /captions/i })).toBeChecked();
  expect(trackOf(/captions/i).backgroundColor).toBe(colourOf('Highlight'));
  expect(trackOf(/each question aloud/i).backgroundColor).toBe(colourOf('ButtonFace'));
  expect(trackOf(/each question aloud/i).borderTopColor).toBe(colourOf('ButtonText'));
});
