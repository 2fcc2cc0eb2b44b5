import { clausesOf } from '../../src/scoring/close/meaning-windows';
import type { Embedder } from '../../src/scoring/embedder';
import { isFunctionWord } from '../../src/scoring/english/function-words';
import { readAnswer } from '../../src/scoring/spoken-answer';
import { tokenizeText } from '../../src/scoring/words/tokens';

/** What peers do: whether an answer covers a term, decided by one simple rule. */
export interface BaselineMatcher {
  readonly name: string;
  covers(term: string, answer: string): Promise<boolean>;
}

/** Cosine above which MiniLM alone calls a term covered. */
const MEANING_THRESHOLD = 0.55;

export function baselineMatchers(embedder: Embedder): readonly BaselineMatcher[] {
  return [
    {
      name: 'exact phrase',
      covers: async (term, answer) => plain(answer).includes(plain(term)),
    },
    {
      name: 'all stems',
      covers: async (term, answer) => {
        const heard = new Set(tokenizeText(answer).map(({ stem }) => stem));
        return tokenizeText(term)
          .filter(({ text }) => !isFunctionWord(text))
          .every(({ stem }) => heard.has(stem));
      },
    },
    {
      name: `MiniLM > ${MEANING_THRESHOLD}`,
      covers: async (term, answer) => {
        const clauses = clausesOf(readAnswer(answer.split(/\s+/))).map(({ text }) => text);
        const [own, ...vectors] = await embedder([term, ...clauses]);
        return vectors.some(
          (vector) =>
            vector.reduce((sum, value, at) => sum + value * (own?.[at] ?? 0), 0) > MEANING_THRESHOLD,
        );
      },
    },
  ];
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `;
}
