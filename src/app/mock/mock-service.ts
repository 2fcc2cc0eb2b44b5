import { createStore } from 'zustand/vanilla';
import type { Bank } from '../../bank/bank';
import { AppError } from '../../base/app-error';
import type { Attempt } from '../../history/attempt';
import { afterSilence, type MockInterview } from '../../mock/mock-interview';
import {
  type MockRecord,
  NO_MOCKS,
  parseMockRecord,
  storedMocks,
  withCurrentEnded,
  withMock,
} from '../../mock/mock-record';
import { planMock } from '../../mock/plan-mock';
import type { InterviewParts } from '../interview/interview-effects';
import type { AnsweredQuestion } from '../scoring/score-takes';
import type { MockService, MockServiceState, RecoveryService } from '../services';
import { mockInterviewEffects } from './mock-interview-effects';

/**
 * Plans mock interviews, keeps them after every step, and tells what came of them. `prepare` is told of each question that is
 * about to be answered, so that its scoring waits for the answer alone.
 */
export async function createMockService(
  parts: InterviewParts,
  recovery: RecoveryService,
  prepare: (asked: AnsweredQuestion) => void = () => {},
): Promise<MockService> {
  const { history, library, clock, onTrouble } = parts;
  const state = createStore<MockServiceState>(() => ({ ...NO_MOCKS, transcribing: [] }));
  let writes = Promise.resolve();
  let steps = 0;

  function keep(record: MockRecord): Promise<void> {
    const { current, past } = record;
    steps += 1;
    state.setState({ current, past });
    writes = writes.then(() => history?.plans.save(storedMocks({ current, past }))).catch(onTrouble);
    return writes;
  }

  async function refresh(): Promise<void> {
    if (!history) return;
    const step = steps;
    await writes; // until then the store lags behind this tab
    const record = parseMockRecord(await history.plans.load());
    if (step === steps) state.setState(record); // a step of this tab that came meanwhile is newer
  }

  function transcribing(takeId: string, waits: boolean): void {
    state.setState(({ transcribing: before }) => {
      const others = before.filter((id) => id !== takeId);
      return { transcribing: waits ? [...others, takeId] : others };
    });
  }

  const attemptsOf = (mock: MockInterview): readonly Attempt[] => {
    const all = new Map(parts.attempts.state.getState().attempts.map((one) => [one.id, one]));
    return mock.answers.flatMap(({ attemptId }) => (attemptId === null ? [] : (all.get(attemptId) ?? [])));
  };
  const bankOf = ({ bankId }: MockInterview): Bank =>
    library.bankOf(bankId) ?? { id: bankId, title: 'A bank that was removed', sections: [], questions: [] };
  const mockOf = (id: string) => {
    const { current, past } = state.getState();
    return [...(current ? [current] : []), ...past].find((mock) => mock.id === id) ?? null;
  };

  const isOwed = (takeId: string) =>
    recovery.state.getState().some((take) => take.takeId === takeId) &&
    !state.getState().transcribing.includes(takeId);

  async function recover(mockId: string, takeId: string, onto?: string): Promise<void> {
    transcribing(takeId, true);
    try {
      await recovery.recover(takeId, onto);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'no-speech') throw thrown;
      await recovery.discard(takeId);
      const mock = mockOf(mockId);
      if (mock) await keep(withMock(state.getState(), afterSilence(mock, takeId)));
    } finally {
      transcribing(takeId, false);
    }
  }

  await refresh().catch(onTrouble);
  history?.subscribe((subject) => {
    if (subject === 'plans') refresh().catch(onTrouble);
  });

  return {
    state,
    async begin(choices) {
      const { bank } = library.state.getState();
      const { summaries: attempts } = parts.attempts.state.getState();
      const current = planMock({
        ...{ bank, attempts, choices },
        id: clock.newId(),
        now: clock.now(),
        random: Math.random,
      });
      await keep({ ...withCurrentEnded(state.getState()), current });
    },
    effectsOf(mock) {
      const save = (step: MockInterview) => keep(withMock(state.getState(), step));
      return mockInterviewEffects(parts, mock, { save, transcribing, prepare });
    },
    endCurrent: () => keep(withCurrentEnded(state.getState())),
    async remove(mockId) {
      const before = mockOf(mockId);
      const { current, past } = state.getState();
      await keep({ current, past: past.filter(({ id }) => id !== mockId) });
      return async () => {
        const now = state.getState();
        const back = before && !mockOf(mockId) ? [...now.past, before] : now.past;
        await keep({ current: now.current, past: back.toSorted((a, b) => b.startedAt - a.startedAt) });
      };
    },
    async catchUp(mockId) {
      for (const { attemptId, followUp } of mockOf(mockId)?.answers ?? []) {
        if (attemptId === null) continue;
        if (isOwed(attemptId)) await recover(mockId, attemptId);
        if (followUp?.takeId !== undefined && isOwed(followUp.takeId)) {
          await recover(mockId, followUp.takeId, attemptId);
        }
      }
    },
    attemptsOf,
    bankOf,
    async pack(mock) {
      const { packMock } = await import('./pack-mock'); // only a few reports are ever packed
      return packMock(mock, bankOf(mock), attemptsOf(mock), parts.attempts.recording);
    },
    onMediaKey(title, onPress) {
      return parts.signals.onHeadsetKey(title, (key) => {
        if (key !== 'previoustrack') onPress(); // nothing goes back
      });
    },
  };
}
