import { afterEach, describe, expect, it, vi } from 'vitest';
import { createScorer, type MeaningState } from '../../src/meaning/client';
import type { FromScorer, ToScorer } from '../../src/meaning/protocol';
import type { Score } from '../../src/scoring/score';
import { createFakeLine } from '../fakes/worker-line';
import { bank, keyTerm, questionNumber, spoken } from '../scoring/spoken';

function setUp() {
  const { openLine, lives } = createFakeLine<ToScorer, FromScorer>();
  const scorer = createScorer({
    modelsUrl: 'http://localhost/models/',
    ortUrl: 'http://localhost/ort/',
    vectorsUrl: 'http://localhost/banks/mlops.vectors.json',
    threads: 1,
    openLine,
  });
  const states: MeaningState['kind'][] = [];
  scorer.onState((state) => states.push(state.kind));
  const worker = (index: number) => {
    const found = lives[index];
    if (found === undefined) throw new Error(`There is no worker ${index}`);
    return found;
  };
  return { scorer, lives, worker, states };
}

afterEach(() => void vi.useRealTimers());

const terms = [keyTerm('automated rollback')];
const asked = { bank, question: questionNumber(1), terms };
const transcript = spoken('the old version comes back by itself');
const answer = { ...asked, transcript };
const scoreOf = (coverage: number): Score => ({ scorer: 'test', coverage, terms: [], meaning: true });

describe('the scorer in a worker', () => {
  it('starts no worker before the first answer', () => {
    const { lives, scorer } = setUp();
    expect(lives).toHaveLength(0);
    expect(scorer.state).toEqual({ kind: 'idle' });
  });

  it('tells the worker where the weights lie and what the bank is, and hands back its score', async () => {
    const { scorer, worker, states } = setUp();
    const score = scorer.score(answer);
    expect(worker(0).received).toEqual([
      {
        type: 'start',
        modelsUrl: 'http://localhost/models/',
        ortUrl: 'http://localhost/ort/',
        vectorsUrl: 'http://localhost/banks/mlops.vectors.json',
        threads: 1,
      },
      { type: 'bank', bank },
      { type: 'score', id: 1, question: 1, terms, transcript },
    ]);
    worker(0).say({ type: 'ready' });
    worker(0).say({ type: 'scored', id: 1, score: scoreOf(1) });
    await expect(score).resolves.toEqual(scoreOf(1));
    expect(states).toEqual(['loading', 'ready']);
  });

  it('sends a bank once, and again when another was asked about meanwhile', async () => {
    const { scorer, worker } = setUp();
    const prepared = scorer.prepare(asked);
    worker(0).say({ type: 'prepared', id: 1 });
    await prepared;
    void scorer.score(answer);
    void scorer.prepare({ ...asked, bank: { ...bank } });
    void scorer.score(answer);
    expect(worker(0).received.map(({ type }) => type)).toEqual([
      'start',
      'bank',
      'prepare',
      'score',
      'bank',
      'prepare',
      'bank',
      'score',
    ]);
  });

  it('gives each request its own answer, whatever the order', async () => {
    const { scorer, worker } = setUp();
    const first = scorer.score(answer);
    const second = scorer.score(answer);
    worker(0).say({ type: 'scored', id: 2, score: scoreOf(0.5) });
    worker(0).say({ type: 'scored', id: 1, score: scoreOf(1) });
    await expect(first).resolves.toEqual(scoreOf(1));
    await expect(second).resolves.toEqual(scoreOf(0.5));
  });

  it('replaces a dead worker and asks it again', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    worker(0).die(new Error('out of memory'));
    expect(worker(0).closed).toBe(true);
    expect(worker(1).received).toEqual(worker(0).received);
    worker(1).say({ type: 'scored', id: 1, score: scoreOf(1) });
    await expect(score).resolves.toEqual(scoreOf(1));
  });

  it('gives a request up whose second worker dies too, and starts anew for the next', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    worker(0).die(new Error('out of memory'));
    worker(1).die(new Error('out of memory'));
    await expect(score).rejects.toMatchObject({ code: 'worker-died' });
    expect(scorer.state).toMatchObject({ kind: 'failed' });
    const next = scorer.score(answer);
    worker(2).say({ type: 'scored', id: 2, score: scoreOf(1) });
    await expect(next).resolves.toEqual(scoreOf(1));
  });

  it('replaces a worker that is silent while it owes a score, not one that still gets its weights', async () => {
    vi.useFakeTimers();
    const { scorer, lives, worker } = setUp();
    const score = scorer.score(answer);
    for (let piece = 0; piece < 5; piece++) {
      vi.advanceTimersByTime(40_000);
      worker(0).say({ type: 'alive' });
    }
    expect(lives).toHaveLength(1);
    vi.advanceTimersByTime(70_000);
    expect(worker(0).closed).toBe(true);
    worker(1).say({ type: 'scored', id: 1, score: scoreOf(1) });
    await expect(score).resolves.toEqual(scoreOf(1));
    vi.advanceTimersByTime(600_000);
    expect(lives).toHaveLength(2);
  });

  it('says model-missing when the host does not serve the weights', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    worker(0).say({ type: 'failed', id: null, code: 'model-missing', message: '404' });
    await expect(score).rejects.toMatchObject({ code: 'model-missing' });
    expect(worker(0).closed).toBe(true);
  });

  it('cancels what is open when it is disposed', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    scorer.dispose();
    await expect(score).rejects.toMatchObject({ code: 'cancelled' });
    await expect(scorer.prepare(asked)).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker(0).closed).toBe(true);
  });
});
