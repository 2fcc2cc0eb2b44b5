import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createPracticeService } from '../../../src/app/practice/practice-service';
import type { AttemptsState, BankLibraryState } from '../../../src/app/services';
import type { KeyTerm } from '../../../src/bank/key-term';
import type { Attempt } from '../../../src/history/attempt';
import { summaryOf } from '../../../src/history/attempt-summary';
import { defaultSettings, type Settings } from '../../../src/history/settings';
import { attemptOf, bankOf, noon, takeOf } from '../../fakes/practised-attempts';

/** Ten terms a question, by the ids of `attemptOf`. */
const terms = Array.from(
  { length: 10 },
  (_, index): KeyTerm => ({
    id: `term ${index}`,
    term: `term ${index}`,
    kind: 'concept',
    weight: 1,
    aliases: [],
    nearMisses: [],
  }),
);

function deskOf(questions = 2, areKnown = true) {
  const bank = createStore<BankLibraryState>(() => ({ bank: bankOf(questions), banks: [], revision: 0 }));
  const attempts = createStore<AttemptsState>(() => ({
    kind: 'ready',
    summaries: [],
    attempts: [],
    unreadable: 0,
  }));
  const settings = createStore<Settings>(() => defaultSettings);
  let today = noon(0);
  const service = createPracticeService({
    library: { state: bank, knownTermsOf: () => (areKnown ? terms : null) },
    attempts: { state: attempts },
    settings: { state: settings, change: async (part) => settings.setState(part) },
    now: () => today,
  });
  return {
    service,
    /** Newest first, as the service of attempts lists them. */
    store: (...stored: readonly Attempt[]) => {
      const newestFirst = stored.toReversed();
      attempts.setState({ attempts: newestFirst, summaries: newestFirst.map(summaryOf) });
    },
    openBank: (id: string) => bank.setState({ bank: { ...bankOf(questions), id } }),
    setDate: (interviewDate: string | null) => settings.setState({ interviewDate }),
    goToDay(day: number) {
      today = noon(day);
      service.refresh();
    },
    plan: () => service.state.getState().plan,
    planned: () => service.state.getState().plan.items.map(({ question }) => question),
    card: (question: number) => service.state.getState().cards.get(`q${question}`),
  };
}

describe('the practice service', () => {
  it('takes a question off today’s plan as soon as its answer is stored', () => {
    const { store, plan, planned } = deskOf();
    expect(planned()).toEqual([1, 2]);
    store(attemptOf({ question: 1 }));
    expect(planned()).toEqual([2]);
    expect(plan().done).toBe(1);
  });

  it('puts a question off until tomorrow, and takes that back', async () => {
    const { service, plan, planned, goToDay } = deskOf(3);
    const undo = await service.skip('q2');
    await service.skip('q3');
    expect(planned()).toEqual([1]);
    expect(plan().skipped).toBe(2);
    await undo();
    expect(planned()).toEqual([1, 2]);
    await service.unskip();
    expect(planned()).toEqual([1, 2, 3]);
    await service.skip('q1');
    goToDay(1);
    expect(planned()).toEqual([1, 2, 3]);
  });

  it('skips questions of the open bank alone', async () => {
    const { service, planned, openBank } = deskOf();
    await service.skip('q1');
    openBank('other');
    expect(planned()).toEqual([1, 2]);
  });

  it('counts an attempt once, however often it is corrected or added to', () => {
    const { store, card } = deskOf();
    const answer = attemptOf({ question: 1, covered: 2 });
    store(answer);
    expect(card(1)?.reps).toBe(1);
    const weak = card(1)?.stability ?? 0;
    store(attemptOf({ question: 1, covered: 9, takes: [takeOf(), takeOf({ takeId: 'gap' })] }));
    expect(card(1)?.reps).toBe(1);
    expect(card(1)?.stability).toBeGreaterThan(weak);
    store(answer);
    expect(card(1)?.stability).toBe(weak);
  });

  it('forgets what a deleted attempt had done', () => {
    const { store, card, planned } = deskOf();
    store(attemptOf({ question: 1 }));
    store();
    expect(card(1)).toBeUndefined();
    expect(planned()).toEqual([1, 2]);
  });

  it('tells what share of the bank’s terms sits by the latest answers', () => {
    const { store, service } = deskOf(2);
    expect(service.sittingShare()).toBeNull();
    store(attemptOf({ question: 1, covered: 2 }), attemptOf({ question: 1, at: noon(0) + 1, covered: 8 }));
    expect(service.sittingShare()).toBe(8 / 20);
  });

  it('finds no terms for that: questions whose terms are not known count by their score, or like the others', () => {
    const { store, service } = deskOf(4, false);
    store(attemptOf({ question: 1, covered: 2 }), attemptOf({ question: 2, covered: 8 }));
    expect(service.sittingShare()).toBe(10 / 40);
  });

  it('does not count a term that the bank holds no more', () => {
    const { store, service } = deskOf(1);
    store(
      attemptOf({
        terms: [
          { term: 'term 0', verdict: 'said' },
          { term: 'gone', verdict: 'said' },
        ],
      }),
    );
    expect(service.sittingShare()).toBe(1 / 10);
  });

  it('plans towards the date as soon as it is set, and without it when it is cleared', () => {
    const { setDate, plan } = deskOf();
    setDate('2026-01-14');
    expect(plan().daysLeft).toBe(9);
    setDate(null);
    expect(plan().daysLeft).toBeNull();
  });

  it('plans anew on a new day', () => {
    const { store, planned, goToDay } = deskOf(1);
    store(attemptOf({ question: 1, covered: 1 }));
    expect(planned()).toEqual([]);
    goToDay(1);
    expect(planned()).toEqual([1]);
  });

  it('keeps the banks apart', () => {
    const { store, openBank, planned } = deskOf();
    store(attemptOf({ question: 1 }));
    openBank('other');
    expect(planned()).toEqual([1, 2]);
  });

  it('tells when an answered question comes up instead of when it was planned', () => {
    const { store, service, goToDay } = deskOf(1);
    const first = attemptOf({ question: 1, covered: 1 });
    store(first);
    expect(service.effectOf(first)).toMatchObject({ nextDate: '2026-01-06', plannedDate: null });
    goToDay(3);
    const second = attemptOf({ question: 1, at: noon(3), covered: 9 });
    store(first, second);
    const effect = service.effectOf(second);
    expect(effect?.plannedDate).toBe('2026-01-08'); // overdue counts as planned for the day of the answer
    expect(effect?.nextDate && effect.nextDate > '2026-01-09').toBe(true);
  });
});
