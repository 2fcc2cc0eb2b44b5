import { useState } from 'react';
import { useStore } from 'zustand';
import type { Bank, Question } from '../../bank/bank';
import type { TodayItem } from '../../practice/today';
import { FINISH_PRACTICE, NEXT_QUESTION, placeInBank, placeInPlan } from '../../words/today-sentences';
import type { Route } from '../route';
import { useServices } from '../services-context';

/** Where a question stands, and where "Next" leads from it; null at the end of the bank. */
export interface QuestionWay {
  readonly place: string;
  readonly next: { readonly name: string; readonly route: Route } | null;
}

/** The way through the bank from first to last. */
export function wayThroughBank({ questions }: Bank, question: Question): QuestionWay {
  const index = questions.indexOf(question);
  const next = questions[index + 1];
  return {
    place: placeInBank(index + 1, questions.length),
    next: next ? { name: NEXT_QUESTION, route: { page: 'question', number: next.number } } : null,
  };
}

/**
 * The way through today's plan. `following` are the questions that came after this one when its page was opened: one that
 * was skipped does not come back at once.
 */
export function wayThroughToday(
  items: readonly TodayItem[],
  following: readonly TodayItem[],
  question: Question,
): QuestionWay {
  const open = new Set(items.map((item) => item.question));
  const next = following.find((item) => item.question !== question.number && open.has(item.question));
  return {
    place: placeInPlan(items.length),
    next: next
      ? { name: NEXT_QUESTION, route: { page: 'practice', number: next.question } }
      : { name: FINISH_PRACTICE, route: { page: 'questions' } },
  };
}

export function useQuestionWay(bank: Bank, question: Question, practice: boolean): QuestionWay {
  const { items } = useStore(useServices().practice.state, ({ plan }) => plan);
  const [following] = useState(() =>
    items.slice(items.findIndex((item) => item.question === question.number) + 1),
  );
  return practice ? wayThroughToday(items, following, question) : wayThroughBank(bank, question);
}
