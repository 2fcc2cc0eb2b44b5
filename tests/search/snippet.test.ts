import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../src/search/snippet';

const written = (text: string, ...words: string[]) =>
  snippetOf(text, new Set(words))
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('');

const FILLER = 'and then we talked about other things for a long while ';

describe('a snippet', () => {
  it('is all of a short text, with the words marked as they are written', () => {
    expect(written('We monitor Drift, and drift again.', 'drift')).toBe(
      'We monitor [Drift], and [drift] again.',
    );
    expect(written('Im Café.', 'cafe')).toBe('Im [Café].');
  });

  it('is cut at words, and says so', () => {
    const snippet = written(`${FILLER.repeat(5)}until drift came ${FILLER.repeat(5)}`, 'drift');
    expect(snippet).toMatch(/^… \w/);
    expect(snippet).toMatch(/\w …$/);
    expect(snippet).toContain('until [drift] came');
    expect(snippet.length).toBeLessThan(200);
  });

  it('is where most of the words stand together', () => {
    const text = `drift ${FILLER.repeat(6)} the drift of a model ${FILLER.repeat(6)}`;
    expect(written(text, 'drift', 'model')).toContain('the [drift] of a [model]');
  });

  it('begins the text where no word is found in it', () => {
    expect(written('Nothing of it.', 'drift')).toBe('Nothing of it.');
    expect(written('', 'drift')).toBe('');
  });
});
