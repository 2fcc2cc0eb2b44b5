import { describe, expect, it } from 'vitest';
import type { Word } from '../../../../src/transcription/transcript';
import { joinOverlap } from '../../../../src/transcription/worker/answer/overlap';

/** Words of 0.4 s, one after the other. */
function spoken(text: string, fromS: number): readonly Word[] {
  return text
    .split(' ')
    .map((word, i) => ({ text: word, startS: fromS + i * 0.4, endS: fromS + (i + 1) * 0.4 }));
}

const text = (words: readonly Word[]) => words.map((word) => word.text).join(' ');

describe('joining two hearings of speech that was cut', () => {
  it('keeps the shared words once', () => {
    const before = spoken('we watch the data drift', 0);
    const after = spoken('data drift every night', 1.2);
    expect(text(joinOverlap(before, after, 1, 2))).toBe('we watch the data drift every night');
  });

  it('takes case and punctuation for the same word, as the later hearing has it', () => {
    const joined = joinOverlap(spoken('we use Kafka.', 0), spoken('kafka and Spark', 0.8), 0.6, 1.2);
    expect(text(joined)).toBe('we use kafka and Spark');
  });

  it('drops the halves of a word that the cut went through', () => {
    const before = spoken('monitoring and observ', 0);
    const after = spoken('ring and observability matters', 0);
    expect(text(joinOverlap(before, after, 0, 1.2))).toBe('monitoring and observability matters');
  });

  it('splits in the middle of the stretch when the hearings share no word', () => {
    const before = spoken('alpha beta gamma delta', 0);
    const after = spoken('other words here', 0.8);
    expect(text(joinOverlap(before, after, 0.8, 1.6))).toBe('alpha beta gamma words here');
  });

  it('loses nothing when the first hearing ends before the second begins', () => {
    expect(text(joinOverlap(spoken('first', 0), spoken('second', 5), 4, 5))).toBe('first second');
  });
});
