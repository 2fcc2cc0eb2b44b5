import { describe, expect, it } from 'vitest';
import { spokenSentence } from '../../src/delivery/spoken-sentence';
import { wordsOf } from '../../src/transcription/transcript';
import { transcriptOf } from '../fakes/interview-effects';

const words = wordsOf(
  transcriptOf('We had a plan. And so we put Redis in front of the store, and it held. Then we left.'),
);

describe('the sentence around words of a transcript', () => {
  it('is the one they stand in, without what only leads in', () => {
    expect(spokenSentence(words, 8, 8)).toEqual({
      first: 6,
      last: 16,
      text: 'we put Redis in front of the store, and it held',
    });
  });

  it('does not end where it only begins something more', () => {
    const long = wordsOf(
      transcriptOf(`we watch for drift ${'a b c d e f g h i j '}and when it is there we act`),
    );
    expect(spokenSentence(long, 1, 3)?.text).toBe('we watch for drift a b c d e f g h i j');
  });

  it('is null for words that are not there', () => {
    expect(spokenSentence(words, 90, 91)).toBeNull();
  });
});
