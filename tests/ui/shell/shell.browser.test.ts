import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseBank } from '../../../src/bank/parse-bank';
import { showApp } from '../shown-app';

const LOADING = { phase: 'download', loadedBytes: 10_000_000, totalBytes: 40_000_000 } as const;

describe('the frame of every page', () => {
  it('shows every link whole at 320 px', async () => {
    await page.viewport(320, 640);
    await showApp('#/settings');
    const navigation = page.getByRole('navigation', { name: 'Main' });
    await expect.element(navigation).toBeVisible();
    const { clientWidth, scrollWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    for (const link of navigation.getByRole('link').elements()) {
      const { left, right } = link.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(clientWidth);
    }
  });

  it('leads from the open bank to the place where banks are added', async () => {
    await page.viewport(1280, 800);
    await showApp('#/');
    const open = page.getByLabelText('Open bank');
    await expect.element(open).toHaveDisplayValue(/./);
    await open.selectOptions('Add a bank …');
    await expect.element(page.getByRole('heading', { name: 'Banks', level: 1 })).toHaveFocus();
  });

  it('offers no other bank where an answer may be under way', async () => {
    await showApp('#/question/1');
    await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
    expect(page.getByLabelText('Open bank').elements()).toEqual([]);
  });

  it('leads to privacy and to other colours at its foot', async () => {
    await page.viewport(1280, 800);
    await showApp('#/settings', { settings: { theme: 'light' } });
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await expect.element(page.getByRole('button', { name: 'Use light colours' })).toBeVisible();
    await page.getByRole('link', { name: 'Privacy', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'Privacy', level: 1 })).toBeVisible();
  });

  it('shows of what can be undone only the latest on a phone, and the one before when that is gone', async () => {
    await page.viewport(1280, 800);
    const { library } = await showApp('#/banks');
    for (const title of ['Tea', 'Coffee']) {
      await library.add(parseBank(`# ${title}\n\n## Why ${title}?\n\nIt wakes.\n`));
      await page.getByRole('button', { name: `Remove ${title}` }).click();
    }
    const tea = page.getByText('“Tea” is removed.');
    const coffee = page.getByText('“Coffee” is removed.');
    await expect.element(tea).toBeVisible();
    await page.viewport(360, 740);
    await expect.element(coffee).toBeVisible();
    await expect.element(tea).not.toBeVisible();
    await page.getByRole('button', { name: 'Close this message' }).click();
    await expect.element(tea).toBeVisible();
  });

  it('leads home by its name', async () => {
    await page.viewport(1280, 800);
    await showApp('#/settings');
    await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Viva Voce', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'Viva Voce' })).toHaveFocus();
  });

  it.for([
    ['the link back', () => page.getByRole('link', { name: '← Bread' }).click()],
    ['the browser', async () => window.history.back()],
  ] as const)('goes on where it was left, by %s', async ([, goBack]) => {
    await page.viewport(360, 300);
    await showApp('#/');
    const question = page.getByRole('link', { name: 'How do you bake bread?' });
    await expect.element(question).toBeVisible();
    question.element().scrollIntoView({ block: 'center' });
    const left = window.scrollY;
    expect(left).toBeGreaterThan(0);
    (question.element() as HTMLElement).click();
    await expect.element(page.getByRole('heading', { name: 'How do you bake bread?' })).toHaveFocus();
    expect(window.scrollY).toBe(0);
    await goBack();
    await expect.element(page.getByRole('heading', { name: 'Viva Voce' })).toHaveFocus();
    expect(window.scrollY).toBe(left);
    window.location.hash = '#/settings';
    await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toHaveFocus();
    expect(window.scrollY).toBe(0);
  });

  it.for([320, 1280])('covers nothing of the page with the words about the model at %i px', async (width) => {
    await page.viewport(width, 480);
    await showApp('#/question/1', { modelStaysAt: LOADING });
    const words = page.getByText(/10.0.MB of 40.0.MB/);
    await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
    for (const top of [0, 150, 10_000]) {
      window.scrollTo(0, top);
      const { bottom } = words.element().getBoundingClientRect();
      const first = document.querySelector('main a')?.getBoundingClientRect().top ?? 0;
      expect(bottom).toBeLessThanOrEqual(first);
    }
  });
});

describe('a control', () => {
  it('of a list shows the focus by an outline', async () => {
    await showApp('#/settings');
    const theme = page.getByLabelText('Theme');
    await expect.element(theme).toBeVisible();
    (theme.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(getComputedStyle(theme.element()).outlineStyle).toBe('solid');
    expect(getComputedStyle(theme.element()).outlineWidth).toBe('2px');
  });

  it.for(['light', 'dark'] as const)(
    'that is switched off has an edge one can see in the %s theme',
    async (theme) => {
      await showApp('#/settings', { settings: { theme } });
      const off = page.getByRole('switch', { name: 'Show captions while I speak' });
      await expect.element(off).not.toBeChecked();
      const track = off.element().nextElementSibling;
      if (!track) throw new Error('The switch has no track.');
      const edge = getComputedStyle(track).borderTopColor;
      const ground = getComputedStyle(document.body).backgroundColor;
      expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
      expect(Number.parseFloat(getComputedStyle(track).borderTopWidth)).toBeGreaterThanOrEqual(2);
    },
  );
});

/** WCAG 2.2, "contrast ratio": of two colours as `getComputedStyle` writes them, `rgb(1, 2, 3)`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
