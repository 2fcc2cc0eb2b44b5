import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttemptsService } from '../../../src/app/attempts/attempts-service';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createScoreTakes, type ScoreTakes } from '../../../src/app/scoring/score-takes';
import { parseBank } from '../../../src/bank/parse-bank';
import { withIdsOfNumbers } from '../../../src/bank/question-id';
import type { Attempt } from '../../../src/history/attempt';
import type { History } from '../../../src/history/history';
import { openHistory } from '../../../src/history/open-history';
import { attemptTake, newAttempt } from '../../../src/interview/attempt-from-take';
import { takeOf, transcriptOf } from '../../fakes/interview-effects';

const redis = { id: 'redis', term: 'Redis', kind: 'tool', weight: 3, aliases: [], nearMisses: [] } as const;
const answers = {
  id: 'answers',
  term: 'cached answers',
  kind: 'concept',
  weight: 1,
  aliases: [],
  nearMisses: [],
} as const;
const bank = withIdsOfNumbers(
  parseBank('# Ops\n\n### 1. How do you cache?\n\nWe serve cached answers from Redis.', {
    id: 'ops',
  }),
);

const question = { id: 'q1', number: 1, text: 'How do you cache?', section: 'Ops' };

let history: History;
let name: string;

beforeEach(async () => {
  name = `attempts-service-${crypto.randomUUID()}`;
  history = await openHistory({ name });
});
afterEach(() => {
  history.close();
  indexedDB.deleteDatabase(name);
});

/** `rescoring` scores anew what is changed; it works by words alone if not given. */
async function service(rescoring?: ScoreTakes) {
  let time = 0;
  const clock = () => ++time;
  const curated = new Map([['q1', [redis, answers]]]);
  const library = await createBankLibrary({ bank, curated, builtIn: true }, history, clock);
  const scoreTakes = createScoreTakes(library);
  const trouble: unknown[] = [];
  const attempts = createAttemptsService({
    untilIdle: async () => {},
    history,
    library,
    scoreTakes: rescoring ?? scoreTakes,
    now: clock,
    onTrouble: (thrown) => trouble.push(thrown),
  });
  const answered = async (id: string, text: string): Promise<Attempt> => {
    const transcript = transcriptOf(text);
    const score = await scoreTakes({ bankId: 'ops', questionId: 'q1' }, [transcript]);
    const takes = [attemptTake(takeOf(`take-${id}`), transcript)];
    await history.attempts.add(newAttempt({ id, bankId: 'ops', question, createdAt: 1, takes, score }));
    await attempts.refresh(id);
    return now(id);
  };
  /** As it is shown, which is what is stored. */
  const now = async (id: string): Promise<Attempt> => {
    const stored = await history.attempts.get(id);
    expect(attempts.shown(id)).toEqual(stored);
    return stored;
  };
  return { attempts, answered, now, trouble };
}

const verdictOn = (attempt: Attempt, id: string) =>
  attempt.score?.terms.find((term) => term.id === id)?.verdict;

describe('the user’s last word on an attempt', () => {
  it('counts a missed term as said at once, and keeps that', async () => {
    const { attempts, answered, now } = await service();
    expect(verdictOn(await answered('a', 'we put a store in front of the database'), 'redis')).toBe('missed');
    await attempts.overrule('a', 'redis', 'said');
    expect(verdictOn(await now('a'), 'redis')).toBe('said');
    expect((await now('a')).score?.coverage).toBe(0.75);
  });

  it('shows the words the user pointed at as those that count', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'answers come from cash and carry');
    await attempts.overrule('a', 'redis', 'said', 'cash and carry');
    const redis = (await now('a')).score?.terms.find(({ id }) => id === 'redis');
    expect(redis?.evidence?.span).toEqual({ first: 3, last: 5 });
  });

  it('corrects one term without waiting for a scorer, and leaves the others as they were judged', async () => {
    const { attempts, answered, now } = await service(() => new Promise(() => {}));
    await answered('a', 'someone said Redis once');
    await history.attempts.change('a', (stored) => {
      const judged = (stored.score?.terms ?? []).map((term) => ({ ...term, verdict: 'close' as const }));
      return { ...stored, score: { scorer: '2', coverage: 1, terms: judged, meaning: true } };
    });
    await attempts.overrule('a', 'redis', 'missed');
    const { score } = await now('a');
    expect(score).toMatchObject({ coverage: 0.25, meaning: true });
    expect(score?.terms.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['redis', 'missed'],
      ['answers', 'close'],
    ]);
  });

  it('learns the words the user pointed at for the next answer', async () => {
    const { attempts, answered } = await service();
    await answered('a', 'answers come from cash and carry');
    await attempts.overrule('a', 'redis', 'said', 'cash and carry');
    expect(verdictOn(await answered('b', 'we use cash and carry in front'), 'redis')).toBe('said');
  });

  it('forgets what it learnt when the user takes the word back', async () => {
    const { attempts, answered, now } = await service();
    const first = await answered('a', 'answers come from cash and carry');
    await attempts.overrule('a', 'redis', 'said', 'cash and carry');
    await attempts.overrule('a', 'redis', null);
    expect(verdictOn(await now('a'), 'redis')).toBe(verdictOn(first, 'redis'));
    expect(verdictOn(await answered('b', 'we use cash and carry in front'), 'redis')).toBe('missed');
  });

  it('never unlearns a term’s own wording: one refused answer is not a rule', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'someone said Redis once');
    await attempts.overrule('a', 'redis', 'missed');
    expect(verdictOn(await now('a'), 'redis')).toBe('missed');
    expect(verdictOn(await answered('b', 'we serve answers from Redis'), 'redis')).toBe('said');
  });

  it('scores an edited transcript and keeps the verdicts the user gave', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'cached answers come from ready');
    await attempts.overrule('a', 'answers', 'missed');
    await attempts.editTranscript('a', 'take-a', 'cached answers come from Redis');
    const edited = await now('a');
    expect(verdictOn(edited, 'redis')).toBe('said');
    expect(verdictOn(edited, 'answers')).toBe('missed');
    expect(edited.takes[0]?.transcript?.madeBy).toEqual({ kind: 'edited' });
  });

  it('brings a removed attempt back', async () => {
    const { attempts, answered } = await service();
    await answered('a', 'Redis');
    const restore = await attempts.remove(['a']);
    expect(attempts.state.getState().attempts).toEqual([]);
    await restore();
    await attempts.refresh();
    expect(attempts.state.getState().attempts.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a correction', () => {
  it('reads neither the other attempts nor any bank again', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'answers come from cash and carry');
    const others = [vi.spyOn(history.attempts, 'list'), vi.spyOn(history.banks, 'list')];
    const undo = await attempts.overrule('a', 'redis', 'said', 'cash and carry');
    await undo();
    expect((await now('a')).verdicts).toEqual({});
    for (const other of others) expect(other).not.toHaveBeenCalled();
  });
});

describe('the way back from a decision', () => {
  it('takes back the verdict and what was learnt from it, and no more', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'answers come from cash and carry');
    const undo = await attempts.overrule('a', 'redis', 'said', 'cash and carry');
    await attempts.overrule('a', 'answers', 'missed');
    await undo();
    expect((await now('a')).verdicts).toEqual({ answers: 'missed' });
    expect(verdictOn(await now('a'), 'redis')).toBe('missed');
    expect(verdictOn(await answered('b', 'we use cash and carry in front'), 'redis')).toBe('missed');
  });

  it('brings back what was learnt when a decision had been taken back', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'answers come from cash and carry');
    await attempts.overrule('a', 'redis', 'said', 'cash and carry');
    const undo = await attempts.overrule('a', 'redis', null);
    await undo();
    expect((await now('a')).verdicts).toEqual({ redis: 'said' });
    expect(verdictOn(await answered('b', 'we use cash and carry in front'), 'redis')).toBe('said');
    await attempts.overrule('a', 'redis', null); // what stands again can be taken back again
    expect(verdictOn(await answered('c', 'we use cash and carry in front'), 'redis')).toBe('missed');
  });

  it.each([
    ['the first is undone first', [0, 1], ['missed', undefined]],
    ['the last is undone first', [1, 0], ['said', undefined]],
  ] as const)('never brings an undone decision on the same term back: %s', async (_, order, verdicts) => {
    const { attempts, answered, now } = await service();
    await answered('a', 'a store');
    const undos = [
      await attempts.overrule('a', 'redis', 'said'),
      await attempts.overrule('a', 'redis', 'missed'),
    ];
    for (const [step, place] of order.entries()) {
      await undos[place]?.();
      expect((await now('a')).verdicts.redis).toBe(verdicts[step]);
    }
  });

  it('leaves what another tab decided on the same term since', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'a store');
    const undo = await attempts.overrule('a', 'redis', 'said');
    const elsewhere = await service();
    await elsewhere.attempts.overrule('a', 'redis', 'missed');
    await undo();
    await attempts.refresh('a');
    expect((await now('a')).verdicts).toEqual({ redis: 'missed' });
  });
});

describe('a score that takes its time', () => {
  /** Scores when the test says so, by the words alone. */
  async function slowService() {
    const calls: (() => void)[] = [];
    const library = await createBankLibrary(
      { bank, curated: new Map([['q1', [redis, answers]]]), builtIn: true },
      history,
      () => 1,
    );
    const scoreTakes = createScoreTakes(library);
    const slow = await service(async (...asked) => {
      await new Promise<void>((go) => calls.push(go));
      return scoreTakes(...asked);
    });
    const letGo = async (call: number) => {
      await expect.poll(() => calls.length).toBeGreaterThan(call);
      calls[call]?.();
    };
    return { ...slow, letGo, calls };
  }

  it('is computed again when a decision came meanwhile, and both hold', async () => {
    const { attempts, answered, now, letGo, calls } = await slowService();
    await answered('a', 'we put a store in front');
    const edited = attempts.editTranscript('a', 'take-a', 'cached answers come from a store');
    await expect.poll(() => calls.length).toBe(1);
    await attempts.overrule('a', 'redis', 'said');
    await letGo(0);
    await letGo(1);
    await edited;
    expect(verdictOn(await now('a'), 'redis')).toBe('said');
    expect(verdictOn(await now('a'), 'answers')).toBe('said');
    expect((await now('a')).score?.coverage).toBe(1);
  });

  it('is not waited for when the last decision is undone: the one before shows at once', async () => {
    const { attempts, answered, now, calls } = await slowService();
    const before = await answered('a', 'answers come from cash and carry');
    const undo = await attempts.overrule('a', 'redis', 'said', 'cash and carry');
    await undo();
    expect((await now('a')).score).toEqual(before.score);
    expect(calls).toEqual([]);
  });

  it('holds for an addition that came meanwhile, whichever is scored first', async () => {
    const { attempts, answered, now, letGo, calls } = await slowService();
    await answered('a', 'we put a store in front');
    const asked = { bankId: 'ops', question, id: 'own', onto: 'a' };
    const added = attempts.addTake({ ...asked, take: takeOf('gap'), transcript: transcriptOf('from Redis') });
    const edited = attempts.editTranscript('a', 'take-a', 'cached answers');
    await expect.poll(() => calls.length).toBe(2);
    await letGo(1);
    await edited;
    await letGo(0);
    await letGo(2);
    expect(await added).toEqual({ attemptId: 'a', storageTrouble: null });
    expect((await now('a')).takes.map(({ takeId }) => takeId)).toEqual(['take-a', 'gap']);
    expect((await now('a')).score?.coverage).toBe(1);
  });

  it('never brings back what was deleted meanwhile', async () => {
    const { attempts, answered, letGo, calls } = await slowService();
    await answered('a', 'we put a store in front');
    const edited = attempts.editTranscript('a', 'take-a', 'cached answers');
    const refused = expect(edited).rejects.toMatchObject({ code: 'not-found' });
    await expect.poll(() => calls.length).toBe(1);
    await history.attempts.remove(['a'], 1);
    await letGo(0);
    await refused;
    expect((await history.attempts.list()).attempts).toEqual([]);
  });
});

describe('a take', () => {
  const asked = { bankId: 'ops', question };
  const spoken = { take: takeOf('gap'), transcript: transcriptOf('cached answers from Redis') };

  it('becomes an answer of its own when the one it adds to was deleted', async () => {
    const { attempts, answered, now, trouble } = await service();
    await answered('a', 'a store');
    await attempts.remove(['a']);
    const added = await attempts.addTake({ ...asked, ...spoken, id: 'own', onto: 'a' });
    expect(added).toEqual({ attemptId: 'own', storageTrouble: null });
    expect(await now('own')).toMatchObject({ takes: [{ takeId: 'gap' }], score: { coverage: 1 } });
    expect(trouble).toMatchObject([{ code: 'not-found' }]);
  });

  it('is added once, by whichever tab recovers it', async () => {
    const { attempts, answered, now } = await service();
    await answered('a', 'a store');
    await Promise.all([1, 2].map(() => attempts.addTake({ ...asked, ...spoken, id: 'own', onto: 'a' })));
    expect((await now('a')).takes.map(({ takeId }) => takeId)).toEqual(['take-a', 'gap']);
  });

  it('is kept and shown without a score when the scorer fails, and can be scored later', async () => {
    const broken = { now: true };
    const library = await createBankLibrary(
      { bank, curated: new Map([['q1', [redis]]]), builtIn: true },
      history,
      () => 1,
    );
    const scoreTakes = createScoreTakes(library);
    const { attempts, now, trouble } = await service(async (...given) => {
      if (broken.now) throw new TypeError('split is not a function');
      return scoreTakes(...given);
    });
    await attempts.addTake({ ...asked, ...spoken, id: 'a', onto: null });
    expect(await now('a')).toMatchObject({ score: null, takes: [{ transcript: spoken.transcript }] });
    expect(trouble).toMatchObject([{ message: 'split is not a function' }]);
    await expect(attempts.rescore('a')).rejects.toThrow(TypeError);
    broken.now = false;
    await attempts.rescore('a');
    expect((await now('a')).score?.coverage).toBe(1);
  });
});

describe('without room or storage', () => {
  const answer = {
    bankId: 'ops',
    question,
    id: 'a',
    take: takeOf('take'),
    transcript: transcriptOf('cached answers'),
    onto: null,
  };

  it('an answer is shown, can be corrected, and is stored with the first change that finds room', async () => {
    const { attempts, now } = await service();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(await attempts.addTake(answer)).toMatchObject({ storageTrouble: { code: 'storage-full' } });
    await attempts.refresh();
    expect(attempts.shown('a')?.score?.coverage).toBe(0.25);
    full.mockRestore();
    await attempts.editTranscript('a', 'take', 'cached answers from Redis');
    expect((await now('a')).score?.coverage).toBe(1);
  });

  it('everything works but keeping', async () => {
    const library = await createBankLibrary(
      { bank, curated: new Map([['q1', [redis, answers]]]), builtIn: true },
      null,
      () => 1,
    );
    const scoreTakes = createScoreTakes(library);
    const attempts = createAttemptsService({
      untilIdle: async () => {},
      history: null,
      library,
      scoreTakes,
      now: () => 1,
      onTrouble: () => expect.unreachable('nothing else goes wrong'),
    });
    expect(await attempts.addTake(answer)).toMatchObject({ storageTrouble: { code: 'storage-unavailable' } });
    const undo = await attempts.overrule('a', 'redis', 'said');
    expect(attempts.shown('a')?.score?.coverage).toBe(1);
    await undo();
    expect(attempts.shown('a')?.score?.coverage).toBe(0.25);
    const bringBack = await attempts.remove(['a']);
    expect(attempts.shown('a')).toBeNull();
    await bringBack();
    expect(attempts.shown('a')).not.toBeNull();
  });
});
