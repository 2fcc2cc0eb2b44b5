import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAttemptsService } from '../../../src/app/attempts/attempts-service';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createScoreTakes, type ScoreTakes } from '../../../src/app/scoring/score-takes';
import { parseBank } from '../../../src/bank/parse-bank';
import type { Attempt } from '../../../src/history/attempt';
import type { History } from '../../../src/history/history';
import { openHistory } from '../../../src/history/open-history';
import { attemptTake, newAttempt } from '../../../src/interview/attempt-from-take';
import { takeOf, transcriptOf } from '../../fakes/interview-effects';

const redis = { id: 'redis', term: 'Redis', kind: 'tool', weight: 3, aliases: [], nearMisses: [] } as const;
const reads = {
  id: 'reads',
  term: 'cached reads',
  kind: 'concept',
  weight: 1,
  aliases: [],
  nearMisses: [],
} as const;
const bank = parseBank('# Ops\n\n### 1. How do you cache?\n\nWe serve cached reads from Redis.', {
  id: 'ops',
});

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
  const now = () => ++time;
  const curated = new Map([[1, [redis, reads]]]);
  const library = await createBankLibrary({ bank, curated, builtIn: true }, history, now);
  const scoreTakes = createScoreTakes(library);
  const attempts = createAttemptsService(history, library, rescoring ?? scoreTakes, now);
  const answered = async (id: string, text: string): Promise<Attempt> => {
    const transcript = transcriptOf(text);
    const score = await scoreTakes({ bankId: 'ops', number: 1 }, [transcript]);
    const question = { number: 1, text: 'How do you cache?', section: 'Ops' };
    const take = attemptTake(takeOf(`take-${id}`), transcript);
    const attempt = newAttempt({ id, bankId: 'ops', question, createdAt: 1, take, score });
    await attempts.save(attempt);
    return attempt;
  };
  return { attempts, answered };
}

const verdictOn = (attempt: Attempt, id: string) =>
  attempt.score?.terms.find((term) => term.id === id)?.verdict;

describe('the user’s last word on an attempt', () => {
  it('counts a missed term as said at once, and keeps that', async () => {
    const { attempts, answered } = await service();
    const before = await answered('a', 'we put a store in front of the database');
    expect(verdictOn(before, 'redis')).toBe('missed');
    const after = await attempts.overrule(before, 'redis', 'said');
    expect(verdictOn(after, 'redis')).toBe('said');
    expect(after.score?.coverage).toBe(0.75);
    expect(verdictOn(await history.attempts.get('a'), 'redis')).toBe('said');
  });

  it('shows the words the user pointed at as those that count', async () => {
    const { attempts, answered } = await service();
    const before = await answered('a', 'answers come from cash and carry');
    const after = await attempts.overrule(before, 'redis', 'said', 'cash and carry');
    const redis = after.score?.terms.find(({ id }) => id === 'redis');
    expect(redis?.evidence?.span).toEqual({ first: 3, last: 5 });
  });

  it('corrects one term without waiting for a scorer, and leaves the others as they were judged', async () => {
    const { attempts, answered } = await service(() => new Promise(() => {}));
    const before = await answered('a', 'someone said Redis once');
    const judged = (before.score?.terms ?? []).map((term) => ({ ...term, verdict: 'close' as const }));
    const close = { ...before, score: { scorer: '2', coverage: 1, terms: judged, meaning: true } };
    const { score } = await attempts.overrule(close, 'redis', 'missed');
    expect(score).toMatchObject({ coverage: 0.25, meaning: true });
    expect(score?.terms.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['redis', 'missed'],
      ['reads', 'close'],
    ]);
  });

  it('learns the words the user pointed at for the next answer', async () => {
    const { attempts, answered } = await service();
    const first = await answered('a', 'reads come from cash and carry');
    await attempts.overrule(first, 'redis', 'said', 'cash and carry');
    expect(verdictOn(await answered('b', 'we use cash and carry in front'), 'redis')).toBe('said');
  });

  it('forgets what it learnt when the user takes the word back', async () => {
    const { attempts, answered } = await service();
    const first = await answered('a', 'reads come from cash and carry');
    const overruled = await attempts.overrule(first, 'redis', 'said', 'cash and carry');
    const back = await attempts.overrule(overruled, 'redis', null);
    expect(verdictOn(back, 'redis')).toBe(verdictOn(first, 'redis'));
    expect(verdictOn(await answered('b', 'we use cash and carry in front'), 'redis')).toBe('missed');
  });

  it('never unlearns a term’s own wording: one refused answer is not a rule', async () => {
    const { attempts, answered } = await service();
    const first = await answered('a', 'someone said Redis once');
    const refused = await attempts.overrule(first, 'redis', 'missed');
    expect(verdictOn(refused, 'redis')).toBe('missed');
    expect(verdictOn(await answered('b', 'we serve reads from Redis'), 'redis')).toBe('said');
  });

  it('scores an edited transcript and keeps the verdicts the user gave', async () => {
    const { attempts, answered } = await service();
    const overruled = await attempts.overrule(
      await answered('a', 'cached reads come from ready'),
      'reads',
      'missed',
    );
    const edited = await attempts.editTranscript(overruled, 0, 'cached reads come from Redis');
    expect(verdictOn(edited, 'redis')).toBe('said');
    expect(verdictOn(edited, 'reads')).toBe('missed');
    expect(edited.takes[0]?.transcript?.madeBy).toEqual({ kind: 'edited' });
  });

  it('brings a removed attempt back', async () => {
    const { attempts, answered } = await service();
    await answered('a', 'Redis');
    const restore = await attempts.remove(['a']);
    await attempts.refresh();
    expect(attempts.state.getState().attempts).toEqual([]);
    await restore();
    await attempts.refresh();
    expect(attempts.state.getState().attempts.map(({ id }) => id)).toEqual(['a']);
  });
});
