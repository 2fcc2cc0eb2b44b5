import axe from 'axe-core';
import { expect } from 'vitest';
import { page } from 'vitest/browser';

/** Small enough for an old phone, and for a page at 400 %: WCAG 1.4.10 asks for 320 px, at which a page still fits. */
const WIDTHS_PX = [320, 360, 1280];

/** Names of buttons that do not fit into them. */
function cutNames(): readonly string[] {
  const labels = [...document.querySelectorAll('.mantine-Button-label')];
  return labels
    .filter(
      (label) =>
        label.clientWidth > 0 &&
        (label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 1),
    )
    .map(({ textContent }) => textContent);
}

/** What is on the page now can be used by everyone, by axe's rules, at every width; no button's name is cut, and nothing runs off the side. */
export async function expectUsable(moreRules: readonly string[] = []): Promise<void> {
  for (const width of WIDTHS_PX) {
    await page.viewport(width, 800);
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', ...moreRules],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
    expect(cutNames(), `cut at ${width} px`).toEqual([]);
    // Not the width of the window, of which the bar for scrolling takes its part.
    const { width: room } = document.body.getBoundingClientRect();
    expect(document.documentElement.scrollWidth, `sideways at ${width} px`).toBeLessThanOrEqual(
      Math.ceil(room),
    );
  }
}
