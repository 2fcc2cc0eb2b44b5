import { readFileSync } from 'node:fs';
import { parseJudgeWeights } from '../../../src/meaning/judge-weights-file';
import { JUDGE_WEIGHTS } from '../../../src/meaning/weights-files';
import type { PointJudge } from '../../../src/scoring/points/read-points';
import type { TokenReader } from '../../../src/scoring/points/token-rows';

/** The judge with the weights that ship and a reader that needs no model: equal words have equal vectors, others hardly any likeness. */
export function openJudgeWeights(): PointJudge {
  const weights = parseJudgeWeights(JSON.parse(readFileSync(`models/${JUDGE_WEIGHTS}`, 'utf8')));
  const size = weights.sizes.vector;
  const reader: TokenReader = {
    read: async (texts) =>
      texts.map((text) => {
        const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? ['.'];
        const values = new Float32Array(words.length * size);
        words.forEach((word, row) => {
          values.set(vectorOf(word, size), row * size);
        });
        return { count: words.length, size, values };
      }),
  };
  return { reader, weights };
}

/** A vector of length 1 that a word always gets. */
function vectorOf(word: string, size: number): Float32Array {
  let state = [...word].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 2147483647, 7);
  const vector = Float32Array.from({ length: size }, () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  });
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
