import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_UTTERANCE, utteranceTexts } from '../../src/speech/utterance-texts';

const SENTENCE = 'Explain the difference between DevOps and MLOps.';

describe('the utterances of a text', () => {
  it('are its sentences', () => {
    expect(utteranceTexts(`${SENTENCE} Why does it matter?`)).toEqual([SENTENCE, 'Why does it matter?']);
  });

  it('end at each line, so that a list is read with pauses', () => {
    expect(utteranceTexts('Data validation\nModel registry\n\nMonitoring')).toEqual([
      'Data validation',
      'Model registry',
      'Monitoring',
    ]);
  });

  it('are clauses where a sentence is too long', () => {
    const first = 'the pipeline validates every batch against the schema before it is trained on,';
    const second = 'and the registry keeps which data made which model.';
    expect(utteranceTexts(`${first} ${second}`, 100)).toEqual([first, second]);
  });

  it('are words where a clause is too long', () => {
    expect(utteranceTexts('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('keep a word whole that is longer than an utterance', () => {
    expect(utteranceTexts('see https://example.org/a-very-long-address now', 10)).toEqual([
      'see',
      'https://example.org/a-very-long-address',
      'now',
    ]);
  });

  it('are none for a text of white space', () => {
    expect(utteranceTexts(' \n\t ')).toEqual([]);
  });

  it('together hold all words in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        const words = (value: string) => value.replace(/\s+/g, '');
        expect(words(utteranceTexts(text).join(' '))).toBe(words(text));
      }),
    );
  });

  it('are never longer than Chrome speaks, as long as words are not', () => {
    const word = fc.stringMatching(/^[a-z]{1,20}[,.;]?$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        for (const utterance of utteranceTexts(words.join(' '))) {
          expect(utterance.length).toBeLessThanOrEqual(LONGEST_UTTERANCE);
        }
      }),
    );
  });
});
