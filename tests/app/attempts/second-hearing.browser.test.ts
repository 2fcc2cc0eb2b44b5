import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttemptsService } from '../../../src/app/attempts/attempts-service';
import { createSecondHearing, type HearAgain } from '../../../src/app/attempts/second-hearing';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createIdleTime } from '../../../src/app/hearing/idle-time';
import { createScoreTakes } from '../../../src/app/scoring/score-takes';
import { createSettingsService } from '../../../src/app/settings/settings-service';
import { parseBank } from '../../../src/bank/parse-bank';
import { withIdsOfNumbers } from '../../../src/bank/question-id';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import type { History } from '../../../src/history/history';
import { openHistory } from '../../../src/history/open-history';
import { attemptTake, newAttempt } from '../../../src/interview/attempt-from-take';
import { encodeWav } from '../../../src/review/wav-file';
import { takeOf, transcriptOf } from '../../fakes/interview-effects';

const redis = { id: 'redis', term: 'Redis', kind: 'tool', weight: 3, aliases: [], nearMisses: [] } as const;
const bank = withIdsOfNumbers(
  parseBank('# Ops\n\n### 1. How do you cache?\n\nWe serve cached reads from Redis.', {
    id: 'ops',
  }),
);

let history: History;
let name: string;
beforeEach(async () => {
  name = `secondHearing-${crypto.randomUUID()}`;
  history = await openHistory({ name });
});
afterEach(() => {
  history.close();
  indexedDB.deleteDatabase(name);
});

async function world(hearAgain: HearAgain) {
  const library = await createBankLibrary(
    { bank, curated: new Map([['q1', [redis]]]), builtIn: true },
    history,
    () => 1,
  );
  const scoreTakes = createScoreTakes(library);
  const scoring = { now: scoreTakes };
  const trouble: unknown[] = [];
  const settings = await createSettingsService(history);
  const attempts = createAttemptsService({
    untilIdle: async () => {},
    history,
    library,
    scoreTakes: (...asked) => scoring.now(...asked),
    now: () => 1,
    onTrouble: (error) => trouble.push(error),
  });
  const secondHearing = createSecondHearing({
    history,
    settings,
    library,
    attempts,
    idleTime: createIdleTime(0),
    hearAgain,
    onTrouble: (error) => trouble.push(error),
  });
  /** Keeps an attempt of one take that lasts so long. */
  async function answered(id: string, seconds: number): Promise<void> {
    const transcript = transcriptOf('we put a store in front of the database');
    const question = { id: 'q1', number: 1, text: 'How do you cache?', section: 'Ops' };
    const takeId = `take of ${id}`;
    await history.recordings.begin({ takeId, bankId: 'ops', question, startedAt: 1 });
    const wav = encodeWav(new Float32Array(seconds * SAMPLE_RATE_HZ).fill(0.1));
    const sound = wav instanceof ArrayBuffer ? wav : new Uint8Array(wav).slice().buffer;
    await history.recordings.append(takeId, sound, 0, 'audio/wav');
    const attempt = newAttempt({
      id,
      bankId: 'ops',
      question,
      createdAt: 1,
      takes: [attemptTake(takeOf(takeId), transcript)],
      score: await scoreTakes({ bankId: 'ops', questionId: 'q1' }, [transcript]),
    });
    await history.attempts.add(attempt);
    await attempts.refresh();
  }
  await answered('a', 1);
  return { secondHearing, settings, attempts, scoring, answered, trouble };
}

describe('the second hearing', () => {
  it('is off unless the user turned it on', async () => {
    const hearAgain = vi.fn<HearAgain>(async () => transcriptOf('reads come from Redis'));
    const { secondHearing, settings, answered } = await world(hearAgain);
    secondHearing.enqueue('a', 'take of a');
    // Takes are heard in line: had the first been put there, it would be heard before this one.
    await answered('b', 2);
    await settings.change({ refineWhenIdle: true });
    secondHearing.enqueue('b', 'take of b');
    await vi.waitFor(() => expect(secondHearing.latest.getState()?.attemptId).toBe('b'));
    expect(hearAgain.mock.calls.map(([samples]) => samples.length / SAMPLE_RATE_HZ)).toEqual([2]);
  });

  it('changes the words, the score, and says so', async () => {
    const { secondHearing, settings, trouble } = await world(async () =>
      transcriptOf('reads come from Redis'),
    );
    await settings.change({ refineWhenIdle: true });
    secondHearing.enqueue('a', 'take of a');
    await vi.waitFor(() => expect(secondHearing.latest.getState()).not.toBeNull());
    expect(secondHearing.latest.getState()).toEqual({ attemptId: 'a', coverageBefore: 0 });
    expect((await history.attempts.get('a')).score?.coverage).toBe(1);
    expect(trouble).toEqual([]);
  });

  it('leaves a transcript alone that the user edited meanwhile', async () => {
    const edit = { now: async () => {} };
    const { secondHearing, settings, attempts } = await world(async () => {
      await edit.now();
      return transcriptOf('something else');
    });
    const edited = new Promise<void>((done) => {
      edit.now = async () => {
        await attempts.editTranscript('a', 'take of a', 'reads come from Redis');
        done();
      };
    });
    await settings.change({ refineWhenIdle: true });
    secondHearing.enqueue('a', 'take of a');
    await edited;
    await vi.waitFor(async () => expect((await history.attempts.get('a')).score?.coverage).toBe(1));
    expect(secondHearing.latest.getState()).toBeNull();
  });

  it.each(['while it hears', 'while what it heard is scored'])(
    'keeps a decision that the user makes %s',
    async (moment) => {
      const decide = { now: async () => {} };
      const { secondHearing, settings, attempts, scoring } = await world(async () => {
        if (moment === 'while it hears') await decide.now();
        return transcriptOf('reads come from somewhere');
      });
      const score = scoring.now;
      scoring.now = async (...asked) => {
        if (moment !== 'while it hears') await decide.now();
        return score(...asked);
      };
      decide.now = async () => {
        decide.now = async () => {};
        await attempts.overrule('a', 'redis', 'said');
      };
      await settings.change({ refineWhenIdle: true });
      secondHearing.enqueue('a', 'take of a');
      await vi.waitFor(() => expect(secondHearing.latest.getState()).not.toBeNull());
      const stored = await history.attempts.get('a');
      expect(stored).toMatchObject({ verdicts: { redis: 'said' }, score: { coverage: 1 } });
      expect(stored.takes[0]?.transcript).toEqual(transcriptOf('reads come from somewhere'));
    },
  );
});
