import { describe, expect, it } from 'vitest';
import { promptTokens } from '../../../../src/transcription/worker/model/prompt';

const OPENING = -1;
const codes = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
/** A token for each letter. */
const letters = { promptOpening: OPENING, tokenize: codes };

describe('the prompt', () => {
  it('is the terms of the question, as a sentence that was said before', () => {
    expect(promptTokens(letters, ['data drift', 'MLflow'])).toEqual([
      OPENING,
      ...codes(' data drift, MLflow.'),
    ]);
  });

  it('is nothing without terms, or for a model that takes none', () => {
    expect(promptTokens(letters, [])).toEqual([]);
    expect(promptTokens({ ...letters, promptOpening: null }, ['data drift'])).toEqual([]);
  });

  it('leaves out whole terms when they are too many, the last ones first', () => {
    const tokens = promptTokens(letters, ['a'.repeat(60), 'b'.repeat(60), 'c']);
    expect(tokens).toEqual([OPENING, ...codes(` ${'a'.repeat(60)}.`)]);
  });

  it('names no number, but names that hold one', () => {
    const terms = ['sub-100ms latency', '5% traffic', '99.9%', 'Amazon S3'];
    expect(promptTokens(letters, terms)).toEqual([OPENING, ...codes(' latency, traffic, Amazon S3.')]);
  });
});
