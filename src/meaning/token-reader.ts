import { Tokenizer } from '@huggingface/tokenizers';
import type { TokenReader, TokenRows } from '../scoring/points/token-rows';
import type { EncoderRuntime } from './sentence-encoder';

/** Longer texts are cut: a sentence has far fewer word pieces. */
const MAX_PIECES = 256;

/** Texts kept at most: about 40 MB. */
const MOST_TEXTS = 2000;

/**
 * answerai-colbert-small-v1's last hidden states, each scaled to length 1, without the marks at both ends. Each text runs
 * alone: the int8 weights scale activations by what else is in the batch, and a text must always get the same vectors.
 */
export function createTokenReader(
  { session, Tensor }: EncoderRuntime,
  tokenizerJson: object,
  tokenizerConfig: object,
): TokenReader {
  const tokenizer = new Tokenizer(tokenizerJson, tokenizerConfig);
  const known = new Map<string, TokenRows>();

  async function encode(text: string): Promise<TokenRows> {
    const all = tokenizer.encode(text).ids;
    const ids = all.length <= MAX_PIECES ? all : [...all.slice(0, MAX_PIECES - 1), all.at(-1) ?? 0];
    const tensor = (values: readonly number[]) =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const output = await session.run({
      input_ids: tensor(ids),
      attention_mask: tensor(ids.map(() => 1)),
      token_type_ids: tensor(ids.map(() => 0)),
    });
    const hidden = output[session.outputNames[0] ?? ''];
    if (hidden === undefined || !(hidden.data instanceof Float32Array))
      throw new TypeError('The token model gave no vectors');
    return withoutMarks(hidden.data, hidden.dims.at(-1) ?? 1, ids.length);
  }

  return {
    async read(texts) {
      const rows: TokenRows[] = [];
      for (const text of texts) {
        const found = known.get(text) ?? (await encode(text));
        known.delete(text);
        known.set(text, found);
        rows.push(found);
      }
      for (const text of known.keys()) {
        if (known.size <= MOST_TEXTS) break;
        known.delete(text);
      }
      return rows;
    },
  };
}

/** A text without a single word piece keeps its marks, so that nothing is empty. */
function withoutMarks(values: Float32Array, size: number, count: number): TokenRows {
  const [from, to] = count > 2 ? [1, count - 1] : [0, count];
  const kept = values.slice(from * size, to * size);
  for (let row = 0; row < to - from; row += 1) {
    const vector = kept.subarray(row * size, (row + 1) * size);
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, at) => {
      vector[at] = value / length;
    });
  }
  return { count: to - from, size, values: kept };
}
