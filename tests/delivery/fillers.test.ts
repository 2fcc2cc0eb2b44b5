import { describe, expect, it } from 'vitest';
import { fillerSpans } from '../../src/delivery/fillers';
import { HELD_OUT, TUNED } from './filler-sentences';

/** The words of a sentence, and which of them are marked as fillers. */
function readMarked(sentence: string) {
  const words = sentence.split(' ');
  let inside = false;
  const marked = words.map((word) => {
    if (word.startsWith('[')) inside = true;
    const filler = inside;
    if (word.includes(']')) inside = false;
    return filler;
  });
  return { words: words.map((word) => word.replace(/[[\]]/g, '')), marked };
}

/** Counts fillers by their first word; a phrase is one. */
function figuresOver(sentences: readonly string[]) {
  let [right, found, wanted] = [0, 0, 0];
  const wrong: string[] = [];
  for (const sentence of sentences) {
    const { words, marked } = readMarked(sentence);
    const wantedAt = marked.flatMap((filler, at) => (filler && !marked[at - 1] ? [at] : []));
    const foundAt = fillerSpans(words).map(({ first }) => first);
    right += foundAt.filter((at) => wantedAt.includes(at)).length;
    found += foundAt.length;
    wanted += wantedAt.length;
    if (foundAt.join() !== wantedAt.join()) wrong.push(sentence);
  }
  return { precision: right / found, recall: right / wanted, wrong };
}

describe('fillers are told from the same words with a meaning', () => {
  it('in sentences that the rules were written by', () => {
    expect(figuresOver(TUNED)).toEqual({ precision: 1, recall: 1, wrong: [] });
  });

  it('in sentences that no rule was written by, mostly', () => {
    const { precision, recall } = figuresOver(HELD_OUT);
    console.info(`fillers, held out: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.8);
  });
});
