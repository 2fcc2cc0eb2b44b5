import { createStore } from 'zustand/vanilla';
import { dayNumber, isoDateOf } from '../../base/calendar';
import { cardsOf, inOrder } from '../../practice/card';
import { planEffect } from '../../practice/plan-effect';
import { planToday } from '../../practice/today';
import { isCovered } from '../../scoring/score';
import type { BankLibraryControl } from '../banks/bank-library';
import type { AttemptsService, PracticeService, PracticeState, SettingsService } from '../services';

/**
 * What to practise in the open bank. Cards and plan are told anew from the stored attempts whenever one of them changes:
 * each attempt counts once, whatever is corrected in it or added to it later, and nothing needs repair after a restore.
 */
export function createPracticeService(parts: {
  readonly library: Pick<BankLibraryControl, 'state' | 'termsOf'>;
  readonly attempts: Pick<AttemptsService, 'state'>;
  readonly settings: Pick<SettingsService, 'state' | 'change'>;
  readonly now: () => number;
}): PracticeService {
  const { library, settings, now } = parts;
  const stored = () => parts.attempts.state.getState().attempts;
  const interviewDate = () => settings.state.getState().interviewDate;

  const skippedToday = () => {
    const skipped = settings.state.getState().skippedToday;
    return skipped?.date === isoDateOf(dayNumber(now())) ? skipped.questions : [];
  };
  const skippedOf = (bankId: string) =>
    new Set(skippedToday().flatMap((entry) => (entry.bankId === bankId ? [entry.questionId] : [])));

  async function putOff(questions: ReturnType<typeof skippedToday>): Promise<void> {
    await settings.change({ skippedToday: { date: isoDateOf(dayNumber(now())), questions } });
  }

  async function skip(questionId: string) {
    const { id: bankId } = library.state.getState().bank;
    await putOff([...skippedToday(), { bankId, questionId }]);
    return () =>
      putOff(skippedToday().filter((entry) => entry.bankId !== bankId || entry.questionId !== questionId));
  }

  async function unskip(): Promise<void> {
    const { id } = library.state.getState().bank;
    await putOff(skippedToday().filter(({ bankId }) => bankId !== id));
  }

  function standing(): PracticeState {
    const { bank } = library.state.getState();
    const attempts = stored();
    return {
      plan: planToday({
        bank,
        attempts,
        interviewDate: interviewDate(),
        skipped: skippedOf(bank.id),
        now: now(),
      }),
      cards: cardsOf(attempts, bank.id),
    };
  }

  function sittingShare(): number | null {
    const { bank } = library.state.getState();
    const covered = new Map<string, ReadonlySet<string>>();
    for (const { bankId, question, score } of inOrder(stored())) {
      if (bankId !== bank.id || score?.coverage == null) continue;
      const terms = score.terms.filter(({ verdict }) => isCovered(verdict));
      covered.set(question.id, new Set(terms.map(({ id }) => id)));
    }
    if (covered.size === 0) return null;
    const sits = bank.questions.flatMap((question) =>
      library.termsOf(question).map(({ id }) => covered.get(question.id)?.has(id) ?? false),
    );
    return sits.length === 0 ? null : sits.filter(Boolean).length / sits.length;
  }

  const state = createStore<PracticeState>(standing);
  const refresh = () => state.setState(standing(), true);
  library.state.subscribe((after, before) => {
    if (after.bank !== before.bank) refresh();
    else state.setState((now) => ({ ...now })); // other terms leave plan and cards, but not the share that sits
  });
  parts.attempts.state.subscribe(refresh);
  settings.state.subscribe((after, before) => {
    if (after.interviewDate !== before.interviewDate || after.skippedToday !== before.skippedToday) refresh();
  });

  return {
    state,
    refresh,
    skip,
    unskip,
    sittingShare,
    effectOf: (attempt) => planEffect(attempt, stored(), interviewDate()),
  };
}
