import { useStore } from 'zustand';
import { dayNumber } from '../../base/calendar';
import type { Attempt } from '../../history/attempt';
import { effectSentence } from '../../words/today-sentences';
import { useServices } from '../services-context';

/** What an answer just given did to the plan. It follows every correction of the answer. */
export function PlanEffectLine({ attempt }: { readonly attempt: Attempt }) {
  const { practice } = useServices();
  useStore(practice.state); // the plan depends on the other attempts and on the date
  const effect = practice.effectOf(attempt);
  if (!effect) return null;
  return <p className="figures">{effectSentence(effect, dayNumber(attempt.createdAt))}</p>;
}
