import { sentencesOf } from '../../src/base/sentences';
import { isFunctionWord } from '../../src/scoring/english/function-words';

/** YAKE (Campos et al. 2020), one document: casing, position, frequency, relatedness and spread of words; n-grams up to 3. */
export function yake(text: string, most: number): readonly string[] {
  const sentences = sentencesOf(text.replace(/\n+/g, '. ')).map(
    (sentence) => sentence.match(/[\p{L}\p{N}%$₹+\-/.']*[\p{L}\p{N}%+]/gu) ?? [],
  );
  const weights = wordWeights(sentences);
  const grams = new Map<string, { count: number; words: readonly string[] }>();
  for (const sentence of sentences) {
    const words = sentence.map((word) => word.toLowerCase());
    for (let size = 1; size <= 3; size += 1) {
      for (let at = 0; at + size <= words.length; at += 1) {
        const gram = words.slice(at, at + size);
        if (isFunctionWord(gram[0] ?? '') || isFunctionWord(gram.at(-1) ?? '')) continue;
        const key = gram.join(' ');
        grams.set(key, { count: (grams.get(key)?.count ?? 0) + 1, words: gram });
      }
    }
  }
  return [...grams]
    .map(([key, { count, words }]) => {
      const own = words.filter((word) => !isFunctionWord(word)).map((word) => weights.get(word) ?? 1);
      const product = own.reduce((all, weight) => all * weight, 1);
      const sum = own.reduce((all, weight) => all + weight, 0);
      return { key, score: product / (count * (1 + sum)) };
    })
    .sort((one, other) => one.score - other.score)
    .slice(0, most)
    .map(({ key }) => key);
}

/** The smaller, the more telling. */
function wordWeights(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const seen = new Map<
    string,
    { count: number; capital: number; sentences: number[]; left: Set<string>; right: Set<string> }
  >();
  sentences.forEach((sentence, index) => {
    sentence.forEach((written, at) => {
      const word = written.toLowerCase();
      const entry = seen.get(word) ?? {
        count: 0,
        capital: 0,
        sentences: [],
        left: new Set(),
        right: new Set(),
      };
      entry.count += 1;
      if (at > 0 && /^\p{Lu}/u.test(written)) entry.capital += 1;
      entry.sentences.push(index);
      const [before, after] = [sentence[at - 1], sentence[at + 1]];
      if (before !== undefined) entry.left.add(before.toLowerCase());
      if (after !== undefined) entry.right.add(after.toLowerCase());
      seen.set(word, entry);
    });
  });
  const counts = [...seen].filter(([word]) => !isFunctionWord(word)).map(([, entry]) => entry.count);
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const spread = Math.sqrt(
    counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, counts.length),
  );
  const most = Math.max(1, ...counts);
  return new Map(
    [...seen].map(([word, entry]) => {
      const middle = entry.sentences[Math.floor(entry.sentences.length / 2)] ?? 0;
      const position = Math.log(Math.log(3 + middle));
      const casing = entry.capital / (1 + Math.log(entry.count));
      const frequency = entry.count / (mean + spread);
      const related = 1 + ((entry.left.size + entry.right.size) / (2 * entry.count)) * (entry.count / most);
      const different = new Set(entry.sentences).size / Math.max(1, sentences.length);
      return [word, (related * position) / (casing + frequency / related + different / related)] as const;
    }),
  );
}
