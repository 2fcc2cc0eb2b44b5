import { useStore } from 'zustand';
import type { Question } from '../bank/bank';
import type { Attempt } from '../history/attempt';
import { useServices } from './services-context';

/** The question that an attempt answers; null while another bank is open, or when the bank has it no more. */
export function useQuestionOf({ bankId, question }: Attempt): Question | null {
  const bank = useStore(useServices().library.state, (state) => state.bank);
  if (bank.id !== bankId) return null;
  return bank.questions.find(({ id }) => id === question.id) ?? null;
}
