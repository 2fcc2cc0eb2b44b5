import { createStore } from 'zustand/vanilla';
import { isScored } from '../../bank/scored';
import { dayNumber, isoDateOf } from '../../base/calendar';
import { summaryOf } from '../../history/attempt-summary';
import { cardsOf, inOrder } from '../../practice/card';
import { planEffect } from '../../practice/plan-effect';
import { planToday } from '../../practice/today';
import { isCovered, type Score } from '../../scoring/score';
import type { BankLibraryControl } from '../banks/bank-library';
import type { AttemptsService, PracticeService, PracticeState, SettingsService } from '../services';

/**
 * What to practise in the open bank. Cards and plan are told anew from the stored attempts whenever one of them changes:
 * each attempt counts once, whatever is corrected in it or added to it later, and nothing needs repair after a restore.
 */
export function createPracticeService(parts: {
  readonly library: Pick<BankLibraryControl, 'state' | 'knownTermsOf'>;
  readonly attempts: Pick<AttemptsService, 'state'>;
  readonly settings: Pick<SettingsService, 'state' | 'change'>;
  readonly now: () => number;
}): PracticeService {
  const { library, settings, now } = parts;
  const summaries = () => parts.attempts.state.getState().summaries;
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
    const attempts = summaries();
    const cards = cardsOf(attempts, bank.id);
    return {
      plan: planToday({
        bank,
        attempts,
        cards,
        interviewDate: interviewDate(),
        skipped: skippedOf(bank.id),
        now: now(),
      }),
      cards,
    };
  }

  /** Finding the terms of a whole bank takes seconds: a question that needs it counts by its latest score, or like the others. */
  function sittingShare(): number | null {
    const { bank } = library.state.getState();
    const latest = new Map<string, Score>();
    for (const { bankId, question, score } of inOrder(parts.attempts.state.getState().attempts))
      if (bankId === bank.id && score && score.coverage !== null) latest.set(question.id, score);
    if (latest.size === 0) return null;
    const scorable = bank.questions.filter(isScored);
    const known = scorable.flatMap((question) => {
      const score = latest.get(question.id);
      const terms = library.knownTermsOf(question) ?? score?.terms;
      return terms ? [{ terms: terms.length, sit: coveredAmong(terms, score) }] : [];
    });
    if (known.length === 0) return null; // the questions that were answered are gone
    const terms = known.reduce((sum, one) => sum + one.terms, 0) * (scorable.length / known.length);
    return terms === 0 ? null : known.reduce((sum, one) => sum + one.sit, 0) / terms;
  }

  const state = createStore<PracticeState>(standing);
  const refresh = () => state.setState(standing(), true);
  library.state.subscribe((after, before) => {
    if (after.bank !== before.bank) refresh();
    else state.setState((now) => ({ ...now })); // other terms leave plan and cards, but not the share that sits
  });
  parts.attempts.state.subscribe((after, before) => {
    if (after.summaries !== before.summaries) refresh();
    else state.setState((now) => ({ ...now })); // the same answers, of which more are read
  });
  settings.state.subscribe((after, before) => {
    if (after.interviewDate !== before.interviewDate || after.skippedToday !== before.skippedToday) refresh();
  });

  return {
    state,
    refresh,
    skip,
    unskip,
    sittingShare,
    effectOf: (attempt) => planEffect(summaryOf(attempt), summaries(), interviewDate()),
  };
}

/** How many of these terms the score covers. */
function coveredAmong(terms: readonly { readonly id: string }[], score: Score | undefined): number {
  const covered = new Set(score?.terms.filter(({ verdict }) => isCovered(verdict)).map(({ id }) => id));
  return terms.filter(({ id }) => covered.has(id)).length;
}
