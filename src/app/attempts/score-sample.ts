import { AppError } from '../../base/app-error';
import type { Attempt } from '../../history/attempt';
import { newAttempt, transcriptsOf, typedTake } from '../../interview/attempt-from-take';
import type { BankInLibrary } from '../banks/built-in-bank';
import type { ScoreTakes } from '../scoring/score-takes';

/** The sample answer of a bank with its score of now, kept nowhere. Rejects with `not-found` when the bank has none. */
export async function scoreSample(
  { bank, sample: load }: BankInLibrary,
  scoreTakes: ScoreTakes,
  now: number,
): Promise<Attempt> {
  const sample = await load?.();
  const question = bank.questions.find(({ id }) => id === sample?.questionId);
  if (!sample || !question) throw new AppError('not-found');
  const takes = [typedTake('sample', sample.text)];
  const score = await scoreTakes({ bankId: bank.id, questionId: question.id }, transcriptsOf(takes));
  return newAttempt({ id: 'sample', bankId: bank.id, question, createdAt: now, takes, score });
}
