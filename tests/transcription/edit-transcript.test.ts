import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editTranscript } from '../../src/transcription/edit-transcript';
import { isDoubtful, textOf, wordsOf } from '../../src/transcription/transcript';
import { transcriptOf } from '../fakes/interview-effects';

describe('an edited transcript', () => {
  it('keeps the times of the words that stayed', () => {
    const edited = editTranscript(
      transcriptOf('we use cached and ready for caching'),
      'we use Redis for caching',
      3,
    );
    expect(wordsOf(edited).map(({ text, startS }) => [text, Number(startS.toFixed(2))])).toEqual([
      ['we', 0],
      ['use', 0.4],
      ['Redis', 0.7],
      ['for', 2],
      ['caching', 2.4],
    ]);
  });

  it('is marked as the user’s own', () => {
    expect(editTranscript(transcriptOf('a b'), 'a c', 1).madeBy).toEqual({ kind: 'edited' });
  });

  it('holds no doubts: the user has read it', () => {
    const heard = transcriptOf('a b');
    const [segment] = heard.segments;
    const words = wordsOf(heard).map((word) => ({ ...word, confidence: 0.2 }));
    const edited = editTranscript({ ...heard, segments: segment ? [{ ...segment, words }] : [] }, 'a c', 1);
    expect(wordsOf(edited).some(isDoubtful)).toBe(false);
  });

  it('may be emptied', () => {
    expect(wordsOf(editTranscript(transcriptOf('a b'), '  ', 1))).toEqual([]);
  });

  it('spreads a text typed for a silent take over its duration', () => {
    const silent = { ...transcriptOf('x'), segments: [] };
    expect(wordsOf(editTranscript(silent, 'two words', 4)).map(({ startS, endS }) => [startS, endS])).toEqual(
      [
        [0, 2],
        [2, 4],
      ],
    );
  });

  it('has the text the user typed, with times that never run backwards', () => {
    const text = fc
      .array(fc.constantFrom('we', 'use', 'redis', 'kafka', 'now'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('we', 'use', 'redis', 'spark'), { minLength: 1, maxLength: 12 }),
        text,
        (before, after) => {
          const edited = editTranscript(transcriptOf(before.join(' ')), after, before.length * 0.4);
          expect(textOf(edited)).toBe(after);
          const times = wordsOf(edited).flatMap(({ startS, endS }) => [startS, endS]);
          expect(times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0) - 1e-9)).toBe(
            true,
          );
        },
      ),
    );
  });
});
