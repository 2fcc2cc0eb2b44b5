import type { Bank } from '../../src/bank/bank';
import type { Embedder } from '../../src/scoring/embedder';
import { unitsOf } from '../../src/scoring/model-answer';
import type { TokenReader } from '../../src/scoring/points/token-rows';
import { cosinesOf } from '../../src/scoring/points/token-rows';
import type { GradedAnswer } from './graded-answers';

/** A way to judge a whole answer by the whole model answer, without terms. */
export interface WholeAnswerMethod {
  readonly name: string;
  score(answers: readonly GradedAnswer[], bank: Bank): Promise<readonly number[]>;
}

/** The number of words, the tf-idf cosine, one cosine of sentence vectors, and ColBERT's late interaction. */
export function wholeAnswerMethods(embed: Embedder, reader: TokenReader): readonly WholeAnswerMethod[] {
  return [
    { name: 'words', score: async (answers) => answers.map(({ transcript }) => wordsOf(transcript).length) },
    { name: 'tf-idf', score: async (answers, bank) => tfIdfCosines(answers, bank) },
    {
      name: 'MiniLM, whole answer',
      score: (answers, bank) =>
        inOrder(answers, async ({ transcript, question }) => {
          const [one, other] = await embed([transcript, modelTexts(bank).get(question) ?? '']);
          return one?.reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0) ?? 0;
        }),
    },
    {
      name: 'ColBERT, whole answer',
      score: (answers, bank) =>
        inOrder(answers, async ({ transcript, question }) => {
          const [answer, model] = await reader.read([transcript, modelTexts(bank).get(question) ?? '']);
          if (!answer || !model) return 0;
          const cosines = cosinesOf(model, answer);
          const best = Array.from({ length: model.count }, (_, row) =>
            Math.max(...cosines.subarray(row * answer.count, (row + 1) * answer.count)),
          );
          return best.reduce((sum, value) => sum + value, 0) / model.count;
        }),
    },
  ];
}

/** One after the other: the models take one text at a time. */
async function inOrder(
  answers: readonly GradedAnswer[],
  score: (answer: GradedAnswer) => Promise<number>,
): Promise<readonly number[]> {
  const scores: number[] = [];
  for (const answer of answers) scores.push(await score(answer));
  return scores;
}

function modelTexts(bank: Bank): ReadonlyMap<number, string> {
  return new Map(
    bank.questions.map((question) => [
      question.number,
      unitsOf(question)
        .map(({ text }) => text)
        .join(' '),
    ]),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function tfIdfCosines(answers: readonly GradedAnswer[], bank: Bank): readonly number[] {
  const models = modelTexts(bank);
  const documents = [...answers.map(({ transcript }) => transcript), ...models.values()];
  const seenIn = new Map<string, number>();
  for (const document of documents)
    for (const word of new Set(wordsOf(document))) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
  const vectorOf = (text: string) => {
    const vector = new Map<string, number>();
    for (const word of wordsOf(text))
      vector.set(word, (vector.get(word) ?? 0) + Math.log(documents.length / (seenIn.get(word) ?? 1)));
    return vector;
  };
  const norm = (vector: ReadonlyMap<string, number>) =>
    Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  const modelVectors = new Map([...models].map(([number, text]) => [number, vectorOf(text)]));
  return answers.map(({ transcript, question }) => {
    const [answer, model] = [vectorOf(transcript), modelVectors.get(question) ?? new Map<string, number>()];
    const product = [...answer].reduce((sum, [word, value]) => sum + value * (model.get(word) ?? 0), 0);
    return product / norm(answer) / norm(model);
  });
}
