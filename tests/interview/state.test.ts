import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/base/app-error';
import { type InterviewEvent, type InterviewState, initialState, reduce } from '../../src/interview/state';
import { takeOf } from '../fakes/interview-effects';

const play = (events: readonly InterviewEvent[]): InterviewState => events.reduce(reduce, initialState);
const toRecording: readonly InterviewEvent[] = [
  { type: 'opening', takeId: 't1', onto: null },
  { type: 'recording', takeId: 't1', startedAt: 5 },
];
const toTranscribing: readonly InterviewEvent[] = [
  ...toRecording,
  { type: 'closing', takeId: 't1' },
  { type: 'recorded', take: takeOf('t1') },
];

describe('the interview state', () => {
  it('goes from asking to idle and remembers why the voice was silent', () => {
    expect(play([{ type: 'asking' }, { type: 'asked', silence: 'no-voice' }])).toEqual({
      phase: 'idle',
      silence: 'no-voice',
    });
  });

  it('goes through recording and transcribing to a score', () => {
    expect(play([...toTranscribing, { type: 'scored', takeId: 't1', attemptId: 'a1' }])).toEqual({
      phase: 'scored',
      attemptId: 'a1',
    });
  });

  it('ignores a result of a take that was thrown away', () => {
    const after = play([
      ...toTranscribing,
      { type: 'reset' },
      { type: 'scored', takeId: 't1', attemptId: 'a1' },
    ]);
    expect(after).toEqual(initialState);
  });

  it('ignores the score of another take', () => {
    expect(play([...toTranscribing, { type: 'scored', takeId: 't0', attemptId: 'a1' }]).phase).toBe(
      'transcribing',
    );
  });

  it('keeps the spoken take when transcription fails, and transcribes it again on retry', () => {
    const failed = play([
      ...toTranscribing,
      { type: 'failed', takeId: 't1', error: new AppError('worker-died') },
    ]);
    expect(failed).toMatchObject({ phase: 'failed', take: { id: 't1' } });
    expect(reduce(failed, { type: 'retrying' })).toMatchObject({ phase: 'transcribing', take: { id: 't1' } });
  });

  it('has nothing to retry when the microphone was denied', () => {
    const denied = play([
      { type: 'opening', takeId: 't1', onto: null },
      { type: 'failed', takeId: 't1', error: new AppError('microphone-denied') },
    ]);
    expect(denied).toMatchObject({ phase: 'failed', take: null });
    expect(reduce(denied, { type: 'retrying' })).toBe(denied);
  });

  it('never starts a take inside another', () => {
    expect(play([...toRecording, { type: 'opening', takeId: 't2', onto: null }])).toMatchObject({
      phase: 'recording',
      takeId: 't1',
    });
  });

  it('carries the attempt that a gap take adds to', () => {
    const closing = play([
      { type: 'opening', takeId: 't2', onto: 'a1' },
      { type: 'recording', takeId: 't2', startedAt: 1 },
      { type: 'closing', takeId: 't2' },
      { type: 'recorded', take: takeOf('t2') },
    ]);
    expect(closing).toMatchObject({ phase: 'transcribing', onto: 'a1' });
  });

  it('goes through typing to a score without a take', () => {
    const scoring = play([
      { type: 'typing', onto: 'a1' },
      { type: 'typed', takeId: 't1' },
    ]);
    expect(scoring).toEqual({ phase: 'scoring', takeId: 't1', onto: 'a1' });
    expect(reduce(scoring, { type: 'scored', takeId: 't0', attemptId: 'a2' })).toBe(scoring);
    expect(reduce(scoring, { type: 'scored', takeId: 't1', attemptId: 'a1' })).toEqual({
      phase: 'scored',
      attemptId: 'a1',
    });
  });

  it('never begins to type while an answer is spoken or kept without a result', () => {
    const typing: InterviewEvent = { type: 'typing', onto: null };
    expect(play([...toRecording, typing]).phase).toBe('recording');
    const kept: InterviewEvent = { type: 'failed', takeId: 't1', error: new AppError('worker-died') };
    expect(play([...toTranscribing, kept, typing])).toMatchObject({ phase: 'failed', take: { id: 't1' } });
  });

  it('leaves typing for the answer that it was to add to, or for the question', () => {
    expect(play([{ type: 'typing', onto: 'a1' }, { type: 'reset' }])).toEqual({
      phase: 'scored',
      attemptId: 'a1',
    });
    expect(play([{ type: 'typing', onto: null }, { type: 'reset' }])).toEqual(initialState);
  });

  it('takes a take back in place of anything but an answer that is under way or kept', () => {
    const take = takeOf('t0');
    const back: InterviewEvent = { type: 'broughtBack', take, onto: null };
    expect(play([back])).toEqual({ phase: 'transcribing', take, onto: null });
    const kept: InterviewEvent = { type: 'failed', takeId: 't1', error: new AppError('worker-died') };
    expect(play([...toTranscribing, kept, back])).toMatchObject({ phase: 'failed', take: { id: 't1' } });
    expect(play([...toRecording, back])).toMatchObject({ phase: 'recording', takeId: 't1' });
  });

  it('goes back to the answer that a take was to add to', () => {
    const gap: InterviewEvent = { type: 'opening', takeId: 't1', onto: 'a1' };
    expect(play([gap, { type: 'reset' }])).toEqual({ phase: 'scored', attemptId: 'a1' });
  });

  it('reaches a score only through a recorded take or a typed text, whatever the order of events', () => {
    const events: readonly InterviewEvent[] = [
      { type: 'asking' },
      { type: 'asked', silence: null },
      ...toTranscribing,
      { type: 'typing', onto: null },
      { type: 'typed', takeId: 't1' },
      { type: 'scored', takeId: 't1', attemptId: 'a1' },
      { type: 'failed', takeId: 't1', error: new AppError('unexpected') },
      { type: 'retrying' },
      { type: 'reset' },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (order) => {
        let state: InterviewState = initialState;
        for (const event of order) {
          const next = reduce(state, event);
          if (next.phase === 'scored' && state.phase !== 'scored')
            expect(['transcribing', 'scoring']).toContain(state.phase);
          if (next.phase === 'transcribing' && state.phase !== 'transcribing')
            expect(['closing', 'failed']).toContain(state.phase);
          state = next;
        }
      }),
    );
  });
});
