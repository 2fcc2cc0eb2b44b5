import type { Attempt } from '../../history/attempt';
import { useQuestionOf } from '../use-question-of';
import { useSentenceOf } from '../use-sentence-of';

/** Points of one sentence of the model answer, at least one. */
type OfOneSentence<Point> = readonly [Point, ...Point[]];

/** Points in their order; those of the same sentence of the model answer stand together, so that nobody reads it twice. */
export function useBySentence<Point extends { readonly term: string }>(
  attempt: Attempt,
  points: readonly Point[],
): readonly OfOneSentence<Point>[] {
  const question = useQuestionOf(attempt);
  const sentenceOf = useSentenceOf();
  const groups = new Map<string, OfOneSentence<Point>>();
  for (const point of points) {
    const sentence = question && sentenceOf(question, point.term);
    const key = sentence ?? `without a sentence: ${point.term}`;
    const before = groups.get(key);
    groups.set(key, before ? [...before, point] : [point]);
  }
  return [...groups.values()];
}
