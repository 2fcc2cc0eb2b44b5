import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/base/app-error';
import { type MockEvent, type MockProgress, reduceMock, startOf } from '../../src/mock/mock-progress';
import type { AskedStep } from '../../src/mock/mock-state';
import { mockOf } from '../fakes/mock-effects';

const first: AskedStep = { kind: 'question', question: 'q6', position: 1, of: 2 };
const second: AskedStep = { kind: 'question', question: 'q7', position: 2, of: 2 };
const start = startOf(mockOf({ questions: ['q6', 'q7'] }));
const patient = startOf(
  mockOf({ questions: ['q6', 'q7'], choices: { ...mockOf().choices, followUps: true } }),
);

const wish = (wanted: Extract<MockEvent, { type: 'wish' }>['wish']): MockEvent => ({
  type: 'wish',
  wish: wanted,
});
const progressAfter = (events: readonly MockEvent[], from: MockProgress = start) =>
  events.reduce(reduceMock, from);

const ASKING = [wish('go-on')];
const OPENING: readonly MockEvent[] = [...ASKING, { type: 'asked' }];
const ANSWERING: readonly MockEvent[] = [...OPENING, { type: 'answering', startedAt: 5 }];
const CLOSING: readonly MockEvent[] = [...ANSWERING, wish('go-on')];
const RECORDED: readonly MockEvent[] = [...CLOSING, { type: 'recorded', takeId: 'take' }];

describe('the progress of a mock interview', () => {
  it('goes from a question to its answer and on to the next question', () => {
    expect(progressAfter(ANSWERING).state).toEqual({
      phase: 'answering',
      step: first,
      startedAt: 5,
      quiet: false,
    });
    const next = progressAfter(RECORDED);
    expect(next.state).toEqual({ phase: 'asking', step: second, silence: null });
    expect(next.mock.answers).toEqual([{ question: 'q6', attemptId: 'take', followUp: null }]);
    expect(next.unsettled).toEqual(['take']);
  });

  it('begins an answer before the voice has ended when the user wants it', () => {
    expect(progressAfter([...ASKING, wish('go-on')]).state).toEqual({ phase: 'opening', step: first });
  });

  it('notes silence while answering alone', () => {
    expect(progressAfter([...ANSWERING, { type: 'silence', quiet: true }]).state).toMatchObject({
      quiet: true,
    });
    const asking = progressAfter(ASKING);
    expect(reduceMock(asking, { type: 'silence', quiet: true })).toBe(asking);
  });

  it('stays the same object when the silence is no news', () => {
    const answering = progressAfter(ANSWERING);
    expect(reduceMock(answering, { type: 'silence', quiet: false })).toBe(answering);
  });

  it('keeps the question when the microphone fails, to ask it again', () => {
    const error = new AppError('microphone-busy');
    const failed = progressAfter([...OPENING, { type: 'failed', error }]);
    expect(failed.state).toEqual({ phase: 'failed', step: first, error });
    expect(reduceMock(failed, wish('go-on')).state).toMatchObject({ phase: 'asking', step: first });
  });

  it('follows the last wish of several while an answer is closing', () => {
    expect(progressAfter([...CLOSING, wish('pause')]).state).toMatchObject({
      phase: 'closing',
      next: 'pause',
    });
    const recorded: MockEvent = { type: 'recorded', takeId: 'take' };
    expect(progressAfter([...CLOSING, wish('pause'), recorded]).state).toEqual({
      phase: 'paused',
      step: second,
    });
    expect(progressAfter([...CLOSING, wish('pause'), wish('skip'), recorded]).state).toMatchObject({
      phase: 'asking',
      step: second,
    });
    expect(progressAfter([...CLOSING, wish('end'), recorded]).state).toEqual({
      phase: 'finishing',
      waiting: 1,
    });
  });

  it('leaves out what is asked now, an answer to it included, and nothing that is answered', () => {
    for (const events of [[], ASKING, OPENING, ANSWERING]) {
      const skipped = progressAfter([...events, wish('skip')]);
      expect(skipped.state).toEqual({ phase: 'asking', step: second, silence: null });
      expect(skipped.mock.answers).toEqual([{ question: 'q6', attemptId: null, followUp: null }]);
    }
    expect(progressAfter([...RECORDED.slice(0, -1), wish('skip')]).mock.answers).toEqual([]);
  });

  it('waits for a transcript before it asks back, and asks about that take alone', () => {
    const followUp = { termId: 'rollback', text: 'And rollback?' };
    const considering = progressAfter(RECORDED, patient);
    expect(considering.state).toEqual({ phase: 'considering', step: first, takeId: 'take' });
    const other = reduceMock(considering, { type: 'settled', takeId: 'other', silent: false, followUp });
    expect(other.state).toBe(considering.state);
    const asked = reduceMock(considering, { type: 'settled', takeId: 'take', silent: false, followUp });
    expect(asked.state).toMatchObject({
      phase: 'asking',
      step: { kind: 'follow-up', text: 'And rollback?' },
    });
    expect(asked.unsettled).toEqual([]);
  });

  it('asks nothing back when the transcript comes after the user went on', () => {
    const gone = progressAfter([...RECORDED, wish('go-on')], patient);
    const followUp = { termId: 'rollback', text: 'And rollback?' };
    const late = reduceMock(gone, { type: 'settled', takeId: 'take', silent: false, followUp });
    expect(late.state).toBe(gone.state);
    expect(late.mock.answers[0]?.followUp).toBeNull();
  });

  it('is over when the last transcript is there, and not before', () => {
    const ending = progressAfter([...RECORDED, wish('end')]);
    expect(ending.state).toEqual({ phase: 'finishing', waiting: 1 });
    const over = reduceMock(ending, { type: 'settled', takeId: 'take', silent: true, followUp: null });
    expect(over.state).toEqual({ phase: 'finished' });
    expect(over.mock.answers).toMatchObject([{ attemptId: null, silent: true }]);
  });

  it('is finished at once when no question is left', () => {
    expect(startOf(mockOf({ questions: [] })).state).toEqual({ phase: 'finished' });
  });
});

const anyEvent: fc.Arbitrary<MockEvent> = fc.oneof(
  fc.constantFrom('go-on', 'pause', 'skip', 'end', 'leave').map(wish),
  fc.constantFrom<MockEvent>(
    { type: 'voiceless', reason: 'no-voice' },
    { type: 'asked' },
    { type: 'answering', startedAt: 5 },
    { type: 'closing' },
    { type: 'unheard' },
    { type: 'failed', error: new AppError('microphone-busy') },
  ),
  fc.nat(9).map((id): MockEvent => ({ type: 'recorded', takeId: `take-${id}` })),
  fc.record({
    type: fc.constant('settled' as const),
    takeId: fc.nat(9).map((id) => `take-${id}`),
    silent: fc.boolean(),
    followUp: fc.constantFrom(null, { termId: 'rollback', text: 'And rollback?' }),
  }),
);

describe('whatever happens in whatever order', () => {
  it('keeps every answer that was given and never goes back from the end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, follows) => {
        events.reduce(
          (before, event) => {
            const now = reduceMock(before, event);
            expect(now.mock.answers.length).toBeGreaterThanOrEqual(before.mock.answers.length);
            expect(now.mock.answers.length - before.mock.answers.length).toBeLessThanOrEqual(1);
            if (before.state.phase === 'finished') expect(now.state).toEqual({ phase: 'finished' });
            if (before.state.phase === 'answering' && now.state.phase === 'asking') {
              expect(event).toEqual(wish('skip')); // the only way to lose an answer
            }
            return now;
          },
          follows ? patient : start,
        );
      }),
    );
  });

  it('names the step that the plan asks next, wherever a step is still open', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        events.reduce((before, event) => {
          const { mock, state } = reduceMock(before, event);
          if ('step' in state && state.phase !== 'considering') {
            const { state: fresh } = startOf(mock);
            expect(fresh).toEqual({ phase: 'paused', step: state.step });
          }
          return reduceMock(before, event);
        }, patient);
      }),
    );
  });
});
