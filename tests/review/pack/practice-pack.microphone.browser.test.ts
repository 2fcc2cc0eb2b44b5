import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Take } from '../../../src/recorder/take';
import { joined } from '../../../src/recorder/take-samples';
import { practicePack } from '../../../src/review/pack/practice-pack';
import { repairDuration } from '../../../src/review/player/repair-duration';
import { encodeWav } from '../../../src/review/wav-file';
import { recordTake } from '../recorded-take';
import { attemptOf, takeOf } from '../spoken';

let take: Take;
let frame: HTMLIFrameElement;

beforeAll(async () => {
  take = await recordTake(3);
});

beforeEach(() => {
  frame = document.createElement('iframe');
  document.body.append(frame);
});

afterEach(() => frame.remove());

const attempt = () =>
  attemptOf(
    [takeOf('we use CI CD here', { durationS: take.durationS }), takeOf('and drift')],
    [
      { term: 'CI/CD', verdict: 'said', words: [2, 3] },
      { term: 'drift', verdict: 'said', take: 1, words: [1, 1] },
    ],
  );

/** Opens the pack as a page of its own. */
async function open(sounds: readonly { bytes: ArrayBuffer; mimeType: string }[]): Promise<Document> {
  const html = practicePack({
    title: 'Pack',
    items: [{ attempt: attempt(), sounds, modelAnswer: 'The model answer.' }],
  });
  await new Promise((resolve) => {
    frame.onload = resolve;
    frame.srcdoc = html;
  });
  if (!frame.contentDocument) throw new Error('The pack did not open');
  return frame.contentDocument;
}

function find<T extends HTMLElement>(page: Document, selector: string, text?: string): T {
  const found = [...page.querySelectorAll<T>(selector)].find(
    (element) => text === undefined || element.textContent === text,
  );
  if (!found) throw new Error(`No ${selector} ${text ?? ''}`);
  return found;
}

const wav = () => ({ bytes: encodeWav(joined(take.samples)), mimeType: 'audio/wav' });

describe('an opened pack', () => {
  it('comes with its own style, on paper without players', async () => {
    const page = await open([wav()]);
    expect(getComputedStyle(find(page, 'mark.said')).textDecorationLine).toBe('underline');
    const rules = [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const print = rules.map(({ cssText }) => cssText).find((text) => text.startsWith('@media print'));
    expect(print).toMatch(/audio \{\s*display: none/);
  });

  it('plays from a word that is clicked, and lights the word that is said', async () => {
    const page = await open([wav(), wav()]);
    const audio = find<HTMLAudioElement>(page, 'audio');
    find(page, 'span', 'CD').click();
    await vi.waitUntil(() => audio.currentTime > 1.6, { timeout: 5_000 });
    expect(page.querySelectorAll('[aria-current]')).toHaveLength(1);
    await vi.waitUntil(() => find(page, '[aria-current]').textContent === 'here', { timeout: 5_000 });
    expect(audio.duration).toBeCloseTo(take.durationS, 2);
  });

  it('plays the seconds of a term and stops', async () => {
    const page = await open([wav(), wav()]);
    const audio = find<HTMLAudioElement>(page, 'audio');
    find(page, 'button', 'CI/CD').click();
    await vi.waitUntil(() => !audio.paused && audio.currentTime > 0.8, { timeout: 5_000 });
    await vi.waitUntil(() => audio.paused, { timeout: 5_000 });
    expect(audio.currentTime).toBeGreaterThanOrEqual(2.1); // CD ends at 1.9 s, and a margin
    expect(audio.currentTime).toBeLessThan(2.3);
  });

  it('plays a term of a later take from that take, and one sound at a time', async () => {
    const page = await open([wav(), wav()]);
    const [first, second] = [...page.querySelectorAll('audio')];
    find(page, 'button', 'CI/CD').click();
    await vi.waitUntil(() => first?.paused === false);
    find(page, 'button', 'drift').click();
    await vi.waitUntil(() => second?.paused === false);
    expect(first?.paused).toBe(true);
  });

  it('plays a repaired WebM as well', async () => {
    const bytes = await repairDuration(take.bytes, take.mimeType, take.durationS);
    const page = await open([{ bytes, mimeType: take.mimeType }]);
    const audio = find<HTMLAudioElement>(page, 'audio');
    find(page, 'span', 'CD').click();
    await vi.waitUntil(() => audio.currentTime > 1.6, { timeout: 5_000 });
  });

  it('asks no one for anything, and would not be allowed to', async () => {
    const page = await open([wav()]);
    const view = frame.contentWindow;
    const asked = view?.performance.getEntriesByType('resource').map(({ name }) => name) ?? [];
    expect(asked.filter((name) => !name.startsWith('data:'))).toEqual([]);
    const blocked = new Promise<string>((resolve) => {
      page.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
    });
    page.body.append(Object.assign(page.createElement('img'), { src: `${location.origin}/favicon.ico` }));
    expect(await blocked).toBe('img-src');
  });
});
