import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttemptsService } from '../../../src/app/attempts/attempts-service';
import { createSecondHearing, type HearAgain } from '../../../src/app/attempts/second-hearing';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createQuietTime } from '../../../src/app/hearing/idle-time';
import { createScoreTakes } from '../../../src/app/scoring/score-takes';
import { createSettingsService } from '../../../src/app/settings/settings-service';
import { parseBank } from '../../../src/bank/parse-bank';
import type { History } from '../../../src/history/history';
import { openHistory } from '../../../src/history/open-history';
import { attemptTake, newAttempt } from '../../../src/interview/attempt-from-take';
import { encodeWav } from '../../../src/review/wav-file';
import { takeOf, transcriptOf } from '../../fakes/interview-effects';

const redis = { id: 'redis', term: 'Redis', kind: 'tool', weight: 3, aliases: [], nearMisses: [] } as const;
const bank = parseBank('# Ops\n\n### 1. How do you cache?\n\nWe serve cached reads from Redis.', {
  id: 'ops',
});

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
    { bank, curated: new Map([[1, [redis]]]), builtIn: true },
    history,
    () => 1,
  );
  const scoreTakes = createScoreTakes(library);
  const settings = await createSettingsService(history);
  const attempts = createAttemptsService(history, library, scoreTakes, () => 1);
  const trouble: unknown[] = [];
  const secondHearing = createSecondHearing({
    history,
    settings,
    library,
    attempts,
    idleTime: createQuietTime(0),
    hearAgain,
    onTrouble: (error) => trouble.push(error),
  });
  const transcript = transcriptOf('we put a store in front of the database');
  const question = { number: 1, text: 'How do you cache?', section: 'Ops' };
  await history.recordings.begin({ takeId: 'take', bankId: 'ops', question, startedAt: 1 });
  const wav = encodeWav(new Float32Array(16_000).fill(0.1));
  const sound = wav instanceof ArrayBuffer ? wav : new Uint8Array(wav).slice().buffer;
  await history.recordings.append('take', sound, 0, 'audio/wav');
  const attempt = newAttempt({
    id: 'a',
    bankId: 'ops',
    question,
    createdAt: 1,
    take: attemptTake(takeOf('take'), transcript),
    score: await scoreTakes({ bankId: 'ops', number: 1 }, [transcript]),
  });
  await attempts.save(attempt);
  return { secondHearing, settings, attempts, attempt, trouble };
}

describe('the second hearing', () => {
  it('is off unless the user turned it on', async () => {
    const hearAgain = vi.fn<HearAgain>();
    const { secondHearing, attempt } = await world(hearAgain);
    secondHearing.enqueue(attempt);
    await new Promise((done) => setTimeout(done)); // the timer of idle time, were it set, is due by now
    expect(hearAgain).not.toHaveBeenCalled();
  });

  it('changes the words, the score, and says so', async () => {
    const { secondHearing, settings, attempt, trouble } = await world(async () =>
      transcriptOf('reads come from Redis'),
    );
    await settings.change({ refineWhenIdle: true });
    secondHearing.enqueue(attempt);
    await vi.waitFor(() => expect(secondHearing.latest.getState()).not.toBeNull());
    expect(secondHearing.latest.getState()).toMatchObject({
      coverageBefore: 0,
      attempt: { score: { coverage: 1 } },
    });
    expect((await history.attempts.get('a')).score?.coverage).toBe(1);
    expect(trouble).toEqual([]);
  });

  it('leaves a transcript alone that the user edited meanwhile', async () => {
    const edit = { now: async () => {} };
    const { secondHearing, settings, attempts, attempt } = await world(async () => {
      await edit.now();
      return transcriptOf('something else');
    });
    const edited = new Promise<void>((done) => {
      edit.now = async () => {
        await attempts.editTranscript(attempt, 0, 'reads come from Redis');
        done();
      };
    });
    await settings.change({ refineWhenIdle: true });
    secondHearing.enqueue(attempt);
    await edited;
    await vi.waitFor(async () => expect((await history.attempts.get('a')).score?.coverage).toBe(1));
    expect(secondHearing.latest.getState()).toBeNull();
  });
});
