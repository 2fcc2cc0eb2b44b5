import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeaker } from '../../src/speech/speaker';
import { type FakeVoices, installFakeSpeech, ONE_VOICE } from '../fakes/speech-synthesis';

const MANY_VOICES: FakeVoices = {
  msPerWord: 5,
  voices: [
    { name: 'Vera (online)', lang: 'en-GB', localService: false },
    { name: 'Anna', lang: 'de-DE', localService: true },
    { name: 'Daniel', lang: 'en-GB', localService: true },
  ],
};

const QUESTION = 'What is drift? How do you notice it?';

let page: EventTarget;

function speakerWith(voices: FakeVoices) {
  installFakeSpeech(voices);
  return createSpeaker(globalThis.speechSynthesis, page);
}

const never = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
});

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'speechSynthesis');
  Reflect.deleteProperty(globalThis, 'SpeechSynthesisUtterance');
});

describe('voices', () => {
  it('are awaited when the browser fills its list late', async () => {
    const voices = speakerWith({ ...ONE_VOICE, voicesAfterMs: 3_000 }).voices();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await voices).toEqual([{ id: 'Test voice', name: 'Test voice', lang: 'en-US', onDevice: true }]);
  });

  it('are found by looking when the browser never says that they came', async () => {
    const found = vi.fn();
    void speakerWith({ ...ONE_VOICE, voicesAfterMs: null })
      .voices()
      .then(found);
    await vi.advanceTimersByTimeAsync(250);
    expect(found).toHaveBeenCalledOnce();
  });

  it('are none when five seconds bring none', async () => {
    const found = vi.fn();
    void speakerWith({ voices: [], msPerWord: 5 }).voices().then(found);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(found).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(found).toHaveBeenCalledWith([]);
  });

  it('come English and on the device first, an online one marked', async () => {
    const voices = speakerWith(MANY_VOICES).voices();
    await vi.advanceTimersByTimeAsync(20);
    expect((await voices).map(({ name, onDevice }) => [name, onDevice])).toEqual([
      ['Daniel', true],
      ['Vera (online)', false],
      ['Anna', true],
    ]);
  });
});

describe('the voices of macOS', () => {
  it('that are jokes come after those that speak, and before those of other languages', async () => {
    const names = ['Albert', 'Bad News', 'Eddy (English (UK))', 'Samantha', 'Zarvox'];
    const english = names.map((name) => ({ name, lang: 'en-US', localService: true }));
    const anna = { name: 'Anna', lang: 'de-DE', localService: true };
    const voices = speakerWith({ msPerWord: 5, voices: [...english, anna] }).voices();
    await vi.advanceTimersByTimeAsync(20);
    const found = (await voices).map(({ name }) => name);
    expect(found[0]).toBe('Samantha');
    expect(found.at(-1)).toBe('Anna');
  });
});

describe('speaking', () => {
  it('says sentence after sentence and tells when all is spoken', async () => {
    const outcome = speakerWith(ONE_VOICE).speak(QUESTION, { signal: never });
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ kind: 'spoken' });
    expect(globalThis.spokenTexts).toEqual(['What is drift?', 'How do you notice it?']);
  });

  it('uses the voice and the rate that were chosen', async () => {
    const speaker = speakerWith(MANY_VOICES);
    await vi.advanceTimersByTimeAsync(20);
    const said = vi.spyOn(globalThis.speechSynthesis, 'speak');
    void speaker.speak('Why?', { voiceId: 'Vera (online)', rate: 1.2, signal: never });
    await vi.runAllTimersAsync();
    expect(said.mock.calls[0]?.[0]).toMatchObject({
      rate: 1.2,
      lang: 'en-GB',
      voice: { name: 'Vera (online)' },
    });
  });

  it('begins inside the click when the voices are known, as iOS wants it', async () => {
    const speaker = speakerWith(ONE_VOICE);
    await vi.advanceTimersByTimeAsync(20);
    const said = vi.spyOn(globalThis.speechSynthesis, 'speak');
    void speaker.speak(QUESTION, { signal: never });
    expect(said).toHaveBeenCalledOnce();
  });

  it('goes on to the next sentence when the end of one is never told', async () => {
    const outcome = speakerWith({ ...ONE_VOICE, trouble: 'no-end' }).speak(QUESTION, { signal: never });
    await vi.advanceTimersByTimeAsync(20 + 2 * (QUESTION.length * 100 + 3_000));
    expect(await outcome).toEqual({ kind: 'spoken' });
    expect(globalThis.spokenTexts).toEqual(['What is drift?', 'How do you notice it?']);
  });

  it('is silent for a reason when the voice never begins', async () => {
    const outcome = speakerWith({ ...ONE_VOICE, trouble: 'no-start' }).speak(QUESTION, { signal: never });
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ kind: 'silent', reason: 'failed' });
    expect(globalThis.speechSynthesis.speaking).toBe(false);
  });

  it('is blocked before the page was touched', async () => {
    const outcome = speakerWith({ ...ONE_VOICE, trouble: 'not-allowed' }).speak(QUESTION, { signal: never });
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ kind: 'silent', reason: 'blocked' });
  });

  it('is silent where there is no voice, and where there is no speech at all', async () => {
    const outcome = speakerWith({ voices: [], msPerWord: 5 }).speak(QUESTION, { signal: never });
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ kind: 'silent', reason: 'no-voice' });
    Reflect.deleteProperty(globalThis, 'speechSynthesis');
    expect(await createSpeaker().speak(QUESTION, { signal: never })).toEqual({
      kind: 'silent',
      reason: 'unsupported',
    });
  });
});

describe('stopping', () => {
  it('quiets the voice at once', async () => {
    const abort = new AbortController();
    const outcome = speakerWith(ONE_VOICE).speak(QUESTION, { signal: abort.signal });
    await vi.advanceTimersByTimeAsync(25);
    abort.abort();
    expect(globalThis.speechSynthesis.speaking).toBe(false);
    expect(await outcome).toEqual({ kind: 'stopped' });
    await vi.runAllTimersAsync();
    expect(globalThis.spokenTexts).toEqual(['What is drift?']);
  });

  it('before the voices came says nothing later', async () => {
    const abort = new AbortController();
    const outcome = speakerWith({ ...ONE_VOICE, voicesAfterMs: 1_000 }).speak(QUESTION, {
      signal: abort.signal,
    });
    abort.abort();
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ kind: 'stopped' });
    expect(globalThis.spokenTexts).toEqual([]);
  });

  it('happens when the next text begins', async () => {
    const speaker = speakerWith(ONE_VOICE);
    const first = speaker.speak('A long first text.', { signal: never });
    await vi.advanceTimersByTimeAsync(22);
    const second = speaker.speak('The second.', { signal: never });
    await vi.runAllTimersAsync();
    expect([await first, await second]).toEqual([{ kind: 'stopped' }, { kind: 'spoken' }]);
    expect(globalThis.spokenTexts.at(-1)).toBe('The second.'); // `cancel` did not take it along
  });

  it('happens when the page goes away, and when the speaker is disposed', async () => {
    const speaker = speakerWith(ONE_VOICE);
    const outcomes: unknown[] = [];
    const keep = (outcome: unknown) => outcomes.push(outcome);
    void speaker.speak(QUESTION, { signal: never }).then(keep);
    await vi.advanceTimersByTimeAsync(25);
    page.dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(0);
    void speaker.speak(QUESTION, { signal: never }).then(keep);
    await vi.advanceTimersByTimeAsync(5);
    speaker.dispose();
    await vi.runAllTimersAsync();
    expect(outcomes).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }]);
  });
});
