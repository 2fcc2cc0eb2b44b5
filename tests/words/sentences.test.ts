import { describe, expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '../../src/base/app-error';
import type { Reason } from '../../src/scoring/score';
import {
  errorSentence,
  hearingSentence,
  missingSoundSentence,
  reasonSentence,
  silenceSentence,
} from '../../src/words/sentences';

const CODES: readonly AppErrorCode[] = [
  'bank-unreadable',
  'microphone-denied',
  'microphone-missing',
  'microphone-busy',
  'microphone-lost',
  'recording-unsupported',
  'insecure-page',
  'storage-full',
  'storage-unavailable',
  'storage-silent',
  'storage-late',
  'storage-emptied',
  'newer-elsewhere',
  'answers-locked',
  'wrong-passphrase',
  'other-tabs',
  'locked-elsewhere',
  'stored-record-unreadable',
  'model-missing',
  'model-failed',
  'model-crashed',
  'part-missing',
  'worker-died',
  'no-speech',
  'recording-unreadable',
  'backup-unreadable',
  'not-found',
  'cancelled',
  'unexpected',
];

describe('a sentence about trouble', () => {
  it.for(CODES)('is there for %s, without the code and without a grade', (code) => {
    const sentence = errorSentence(new AppError(code));
    expect(sentence).toMatch(/^[A-Z].*\.$|\?$/);
    expect(sentence).not.toMatch(/error|oops|failed to|undefined/i);
    expect(sentence).not.toContain(code);
  });

  it('names the line of a bank that cannot be read', () => {
    const error = new AppError('bank-unreadable', { details: { line: 12, problem: 'too-deep' } });
    expect(errorSentence(error)).toContain('nested too deeply, on line 12.');
  });

  it('says what to do about a microphone', () => {
    expect(errorSentence(new AppError('microphone-denied'))).toMatch(/Allow it in the address bar/);
    expect(errorSentence(new AppError('microphone-missing'))).toMatch(/No microphone was found/);
  });
});

describe('a sentence about sound', () => {
  it('counts what of a recording could not be kept', () => {
    expect(missingSoundSentence(51, 54.2)).toMatch(/^3 s of 54 s of its sound could not be kept\./);
    expect(missingSoundSentence(54, 54.2)).toBeNull();
  });

  it('names the microphone that listens in place of the chosen one, unless there is worse to say', () => {
    const meter = { silentInput: false, soundMissing: false, otherMicrophone: 'Webcam' };
    expect(hearingSentence(meter)).toMatch(/chose is not there; “Webcam” listens/);
    expect(hearingSentence({ ...meter, silentInput: true })).toMatch(/Nothing comes/);
    expect(hearingSentence({ ...meter, otherMicrophone: null })).toBeNull();
  });
});

describe('a reason for a verdict', () => {
  const cases: readonly (readonly [Reason, string])[] = [
    [{ kind: 'meaning', similarity: 0.714 }, 'similar meaning'],
    [{ kind: 'denied', by: 'never' }, 'denied by “never”'],
    [{ kind: 'doubted', by: 'not' }, 'perhaps denied: “not” was not heard clearly'],
    [{ kind: 'near-miss', heard: 'recall' }, '“recall” is something else'],
    [{ kind: 'sound', heard: 'XGBoose' }, 'sounds like it; “XGBoose” was transcribed'],
    [{ kind: 'user' }, 'your own decision'],
  ];

  it.for(cases)('is worded from its evidence: %o', ([reason, words]) => {
    expect(reasonSentence(reason)).toBe(words);
  });
});

it('says why the question was not read aloud', () => {
  expect(silenceSentence('no-voice')).toBe('This browser has no voice, so the question stays in writing.');
});
