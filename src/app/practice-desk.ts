import { createStore } from 'zustand/vanilla';
import type { Attempt } from '../history/attempt';
import { cardsOf, inOrder } from '../practice/card';
import { planEffect } from '../practice/plan-effect';
import { planToday } from '../practice/today';
import { isCovered } from '../scoring/score';
import type { BankShelfControl } from './bank-shelf';
import type { AttemptsDesk, PracticeDesk, PracticeState, SettingsDesk } from './services';

/**
 * What to practise in the open bank. Cards and plan are told anew from the stored attempts whenever one of them changes:
 * each attempt counts once, whatever is corrected in it or added to it later, and nothing needs repair after a restore.
 */
export function createPracticeDesk(parts: {
  readonly shelf: Pick<BankShelfControl, 'state' | 'termsOf'>;
  readonly attempts: Pick<AttemptsDesk, 'state'>;
  readonly settings: Pick<SettingsDesk, 'state'>;
  readonly now: () => number;
}): PracticeDesk {
  const { shelf, settings, now } = parts;
  const stored = () => parts.attempts.state.getState().attempts;
  const interviewDate = () => settings.state.getState().interviewDate;

  function standing(): PracticeState {
    const { bank } = shelf.state.getState();
    const attempts = stored();
    return {
      plan: planToday({ bank, attempts, interviewDate: interviewDate(), now: now() }),
      cards: cardsOf(attempts, bank.id),
      sitting: sittingShare(attempts),
    };
  }

  function sittingShare(attempts: readonly Attempt[]): number | null {
    const { bank } = shelf.state.getState();
    const latest = new Map(
      inOrder(attempts)
        .filter(({ bankId, score }) => bankId === bank.id && score !== null)
        .map(({ question, score }) => [question.number, score?.terms ?? []]),
    );
    if (latest.size === 0) return null;
    const terms = bank.questions.map((question) => {
      const known = new Set(shelf.termsOf(question).map(({ id }) => id));
      const said = latest
        .get(question.number)
        ?.filter(({ id, verdict }) => known.has(id) && isCovered(verdict));
      return { known: known.size, said: said?.length ?? 0 };
    });
    const known = terms.reduce((sum, one) => sum + one.known, 0);
    return known === 0 ? null : terms.reduce((sum, one) => sum + one.said, 0) / known;
  }

  const state = createStore<PracticeState>(standing);
  const refresh = () => state.setState(standing(), true);
  shelf.state.subscribe(refresh);
  parts.attempts.state.subscribe(refresh);
  settings.state.subscribe((after, before) => {
    if (after.interviewDate !== before.interviewDate) refresh();
  });

  return {
    state,
    refresh,
    effectOf: (attempt) => planEffect(attempt, stored(), interviewDate()),
  };
}
