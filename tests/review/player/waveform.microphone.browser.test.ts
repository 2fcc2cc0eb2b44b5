import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../src/base/app-error';
import type { Take } from '../../../src/recorder/take';
import { mountWaveform, type WaveformPlayer } from '../../../src/review/player/waveform';
import { takeOfSilence } from '../../fakes/take-of-silence';
import { recordTake } from '../recorded-take';

const COLOURS = { wave: '#999', played: '#333', cursor: '#000' };

let take: Take;
let element: HTMLElement;
let player: WaveformPlayer;
const onMarkClick = vi.fn<(id: string) => void>();
const onFailure = vi.fn<(error: AppError) => void>();

beforeAll(async () => {
  take = await recordTake(4);
});

beforeEach(() => {
  element = document.createElement('div');
  element.style.width = '600px';
  document.body.append(element);
  player = mount(take);
});

afterEach(() => {
  player.dispose();
  element.remove();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

function mount(source: Take): WaveformPlayer {
  return mountWaveform(element, source, { label: 'Position', colours: COLOURS, onMarkClick, onFailure });
}

const stopped = () => vi.waitUntil(() => !player.state().playing, { timeout: 8_000 });
const started = () => vi.waitUntil(() => player.state().playing, { timeout: 5_000 });
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  return event;
};

describe('playing', () => {
  it('goes from the beginning to the end, as long as the take is', async () => {
    const times: number[] = [];
    player.onTime((timeS) => times.push(timeS));
    player.setRate(2);
    player.play();
    await started();
    await stopped();
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(player.timeS()).toBeCloseTo(take.durationS, 1);
  });

  it('works for a recording that needs no repair and so is there at once', async () => {
    player.dispose();
    player = mount(takeOfSilence('wav'));
    player.seek(4.5);
    player.play();
    await started();
    await stopped();
    expect(player.timeS()).toBeCloseTo(5, 1);
  });

  it('of a stretch begins at its start and stops at its end', async () => {
    const times: number[] = [];
    player.onTime((timeS) => times.push(timeS));
    player.playSpan({ startS: 1.5, endS: 2.3 });
    await started();
    await stopped();
    expect(Math.min(...times)).toBeGreaterThanOrEqual(1.49);
    expect(player.timeS()).toBeCloseTo(2.3, 1);
  });

  it('of one stretch after another plays the second whole', async () => {
    player.playSpan({ startS: 0.5, endS: 3.5 });
    await started();
    player.playSpan({ startS: 2.5, endS: 3 });
    await vi.waitUntil(() => player.timeS() >= 2.5);
    await stopped();
    expect(player.timeS()).toBeCloseTo(3, 1);
  });

  it('after a stretch goes on to the end', async () => {
    player.playSpan({ startS: 2.8, endS: 3 });
    await started();
    await stopped();
    player.play();
    await started();
    await stopped();
    expect(player.timeS()).toBeCloseTo(take.durationS, 1);
  });

  it('tells each change of state once, in objects that stay the same between', async () => {
    const listener = vi.fn();
    const end = player.onState(listener);
    const before = player.state();
    expect(player.state()).toBe(before);
    player.setRate(1.5);
    expect(player.state()).toEqual({ playing: false, rate: 1.5 });
    player.play();
    await started();
    player.pause();
    await stopped();
    expect(listener).toHaveBeenCalledTimes(3);
    end();
    player.setRate(1);
    expect(listener).toHaveBeenCalledTimes(3);
  });
});

describe('the keyboard', () => {
  it('sees a slider that says where it is', () => {
    expect(element.getAttribute('role')).toBe('slider');
    expect(element.tabIndex).toBe(0);
    expect(element.getAttribute('aria-label')).toBe('Position');
    player.seek(3.2);
    expect(element.getAttribute('aria-valuenow')).toBe('3');
    expect(element.getAttribute('aria-valuetext')).toBe('0:03 of 0:04');
  });

  it('plays, pauses and seeks, and keeps those keys from the page', async () => {
    expect(press('End').defaultPrevented).toBe(true);
    expect(player.timeS()).toBeCloseTo(take.durationS, 3);
    press('ArrowLeft');
    expect(player.timeS()).toBe(0);
    press(' ');
    await started();
    press(' ');
    await stopped();
    expect(press('x').defaultPrevented).toBe(false);
  });
});

describe('seeking', () => {
  it('in the moment of mounting is not forgotten, and plays from there', async () => {
    player.dispose();
    player = mount(take);
    player.seek(3);
    expect(player.timeS()).toBe(3);
    expect(element.getAttribute('aria-valuenow')).toBe('3');
    const times: number[] = [];
    player.onTime((timeS) => times.push(timeS));
    player.play();
    await started();
    await stopped();
    expect(Math.min(...times)).toBeGreaterThanOrEqual(2.99);
  });
});

describe('marks', () => {
  const MARKS = [
    { id: 'ci-cd', startS: 0.5, endS: 1, colour: 'rgba(0, 128, 0, 0.3)', label: 'CI/CD' },
    { id: 'drift', startS: 2, endS: 2.5, colour: 'rgba(0, 128, 0, 0.3)' },
  ];
  const regions = () => [
    ...(element.firstElementChild?.shadowRoot?.querySelectorAll<HTMLElement>('[part~="region"]') ?? []),
  ];

  it('lie where they were said, and a click names them without seeking', async () => {
    player.mark(MARKS);
    await vi.waitUntil(() => regions().length === 2);
    const [first] = regions();
    expect(Number.parseFloat(first?.style.left ?? '')).toBeCloseTo((0.5 / take.durationS) * 100, 1);
    first?.click();
    expect(onMarkClick).toHaveBeenCalledExactlyOnceWith('ci-cd');
    expect(player.timeS()).toBe(0);
  });

  it('are replaced by the next ones', async () => {
    player.mark(MARKS);
    await vi.waitUntil(() => regions().length === 2);
    player.mark(MARKS.slice(1));
    await vi.waitUntil(() => regions().length === 1);
  });
});

describe('pausing', () => {
  it('takes back a play that still waits for the sound', async () => {
    const played = vi.spyOn(HTMLMediaElement.prototype, 'play');
    player.dispose();
    player = mount(take);
    player.play();
    player.pause();
    player.playSpan({ startS: 1, endS: 1.2 });
    await started();
    await stopped();
    expect(played).toHaveBeenCalledOnce();
  });
});

describe('leaving', () => {
  it('stops the sound, frees the recording and gives the element back', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    const freed = vi.spyOn(URL, 'revokeObjectURL');
    player.dispose();
    player = mount(take);
    player.play();
    await started();
    player.dispose();
    expect(element.childElementCount).toBe(0);
    expect(element.hasAttribute('role')).toBe(false);
    expect(made.mock.results.length).toBeGreaterThan(0);
    for (const { value } of made.mock.results) expect(freed).toHaveBeenCalledWith(value);
    expect(onFailure).not.toHaveBeenCalled();
  });

  it('before the sound has loaded makes no sound later', async () => {
    const played = vi.spyOn(HTMLMediaElement.prototype, 'play');
    player.play();
    player.dispose();
    player = mount(take);
    player.play();
    await started();
    expect(played).toHaveBeenCalledOnce();
    expect(onFailure).not.toHaveBeenCalled();
  });
});

it('says so when the recording can not be played', async () => {
  const bytes = new TextEncoder().encode('no recording').buffer;
  player.dispose();
  player = mount({ ...take, bytes });
  await vi.waitUntil(() => onFailure.mock.calls.length > 0, { timeout: 5_000 });
  expect(onFailure.mock.calls[0]?.[0]).toMatchObject({ code: 'recording-unreadable' });
});
