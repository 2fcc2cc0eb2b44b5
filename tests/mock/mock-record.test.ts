import { describe, expect, it } from 'vitest';
import { afterAnswer, afterSilence, afterSkip } from '../../src/mock/mock-interview';
import {
  NO_MOCKS,
  parseMockRecord,
  storedMocks,
  withCurrentEnded,
  withMock,
} from '../../src/mock/mock-record';
import { mockOf } from '../fakes/mock-effects';

const fresh = mockOf();
const answered = afterAnswer(fresh, 'answer', null);

describe('what is kept of mock interviews', () => {
  it('comes back from storage as it was', () => {
    const record = { current: answered, past: [mockOf({ id: 'older' })] };
    expect(parseMockRecord(JSON.parse(JSON.stringify(storedMocks(record))))).toEqual(record);
  });

  it('is nothing before the first interview', () => {
    expect(parseMockRecord(null)).toEqual(NO_MOCKS);
  });

  it('is refused when it is damaged, rather than half read', () => {
    const stored = { version: 1, current: { ...answered, questions: 'none' }, past: [] };
    expect(() => parseMockRecord(stored)).toThrow(
      expect.objectContaining({ code: 'stored-record-unreadable' }),
    );
    expect(() => parseMockRecord({ version: 2 })).toThrow(
      expect.objectContaining({ code: 'stored-record-unreadable' }),
    );
  });

  it('puts an interview that ended before the older ones', () => {
    const record = { current: answered, past: [mockOf({ id: 'older' })] };
    const ended = withCurrentEnded(record);
    expect(ended.current).toBeNull();
    expect(ended.past.map(({ id }) => id)).toEqual(['mock', 'older']);
  });

  it('forgets an interview in which nothing was answered', () => {
    expect(withCurrentEnded({ current: afterSkip(fresh), past: [] })).toEqual(NO_MOCKS);
  });

  it('takes late news of an interview that is over', () => {
    const ended = withCurrentEnded({ current: answered, past: [] });
    expect(withMock(ended, afterSilence(answered, 'answer')).past[0]?.answers).toEqual([
      { question: 'q6', attemptId: null, silent: true, followUp: null },
    ]);
  });
});
