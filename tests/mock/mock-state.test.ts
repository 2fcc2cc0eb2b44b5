import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/base/app-error';
import { type AskedStep, type MockEvent, type MockState, reduceMock } from '../../src/mock/mock-state';

const first: AskedStep = { kind: 'question', question: 6, position: 1, of: 2 };
const second: AskedStep = { kind: 'question', question: 7, position: 2, of: 2 };

const stateAfter = (events: readonly MockEvent[], from: MockState = { phase: 'paused', step: first }) =>
  events.reduce(reduceMock, from);

const ASKED: readonly MockEvent[] = [{ type: 'asking', step: first }];
const ANSWERING: readonly MockEvent[] = [...ASKED, { type: 'opening' }, { type: 'answering', startedAt: 5 }];

describe('the state of a mock interview', () => {
  it('goes from a question to its answer and on to the next question', () => {
    expect(stateAfter(ANSWERING)).toEqual({ phase: 'answering', step: first, startedAt: 5, quiet: false });
    const next = stateAfter([
      ...ANSWERING,
      { type: 'closing' },
      { type: 'considering' },
      { type: 'asking', step: second },
    ]);
    expect(next).toEqual({ phase: 'asking', step: second, silence: null });
  });

  it('never asks into an answer', () => {
    const answering = stateAfter(ANSWERING);
    expect(reduceMock(answering, { type: 'asking', step: second })).toBe(answering);
  });

  it('notes silence while answering alone', () => {
    expect(stateAfter([...ANSWERING, { type: 'silence', quiet: true }])).toMatchObject({ quiet: true });
    const asking = stateAfter(ASKED);
    expect(reduceMock(asking, { type: 'silence', quiet: true })).toBe(asking);
  });

  it('stays the same object when the silence is no news', () => {
    const answering = stateAfter(ANSWERING);
    expect(reduceMock(answering, { type: 'silence', quiet: false })).toBe(answering);
  });

  it('keeps the question when the microphone fails, to ask it again', () => {
    const error = new AppError('microphone-busy');
    const failed = stateAfter([...ASKED, { type: 'opening' }, { type: 'failed', error }]);
    expect(failed).toEqual({ phase: 'failed', step: first, error });
    expect(reduceMock(failed, { type: 'asking', step: first })).toMatchObject({ phase: 'asking' });
  });

  it('has no way back from the end', () => {
    const finished = stateAfter([{ type: 'finishing', waiting: 1 }, { type: 'finished' }]);
    for (const event of [...ANSWERING, { type: 'pausing', step: first }, { type: 'finishing', waiting: 1 }]) {
      expect(reduceMock(finished, event as MockEvent)).toBe(finished);
    }
  });
});
