import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import type { Attempt } from '../../history/attempt';
import { type MarkedTerm, markedTerms } from '../../review/answer-marks';
import { useServices } from '../services-context';
import { useSentenceOf } from '../use-sentence-of';

const NONE: readonly MarkedTerm[] = [];

/** The terms of an answer as they are marked in the model answer; none while there is no score, or no model answer. */
export function useMarkedTerms(question: Question | null, attempt: Attempt | null): readonly MarkedTerm[] {
  const { library } = useServices();
  const sentenceOf = useSentenceOf();
  const revision = useStore(library.state, (state) => state.revision);
  const score = attempt?.score ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision has other terms
  return useMemo(() => {
    if (!question || !score) return NONE;
    return markedTerms(score, {
      answer: question.answer
        .map((block) => `${'label' in block ? (block.label ?? '') : ''} ${block.text}`)
        .join('\n'),
      terms: library.termsOf(question),
      sentenceOf: (term) => sentenceOf(question, term),
    });
  }, [question, score, library, sentenceOf, revision]);
}
