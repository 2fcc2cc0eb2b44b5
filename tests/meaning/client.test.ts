import { describe, expect, it } from 'vitest';
import { createScorer, type MeaningState, type ScorerWorker } from '../../src/meaning/client';
import type { FromScorer, ToScorer } from '../../src/meaning/protocol';
import type { Score } from '../../src/scoring/score';
import { bank, keyTerm, questionNumber, spoken } from '../scoring/spoken';

/** A worker that does nothing by itself; the test says what it answers. */
class FakeWorker extends EventTarget implements ScorerWorker {
  readonly received: ToScorer[] = [];
  terminated = false;
  postMessage(message: ToScorer): void {
    this.received.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(message: FromScorer): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  die(): void {
    this.dispatchEvent(new Event('error'));
  }
  get types() {
    return this.received.map(({ type }) => type);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const scorer = createScorer({
    modelsUrl: 'http://localhost/models/',
    ortUrl: 'http://localhost/ort/',
    vectorsUrl: 'http://localhost/banks/mlops.vectors.json',
    threads: 1,
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  });
  const states: MeaningState['kind'][] = [];
  scorer.onState((state) => states.push(state.kind));
  const worker = (index: number) => {
    const found = workers[index];
    if (found === undefined) throw new Error(`There is no worker ${index}`);
    return found;
  };
  return { scorer, workers, worker, states };
}

const terms = [keyTerm('automated rollback')];
const asked = { bank, question: questionNumber(1), terms };
const transcript = spoken('the old version comes back by itself');
const answer = { ...asked, transcript };
const scoreOf = (coverage: number): Score => ({ scorer: 'test', coverage, terms: [], meaning: true });

describe('the scorer in a worker', () => {
  it('starts no worker before the first answer', () => {
    const { workers, scorer } = setUp();
    expect(workers).toHaveLength(0);
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
    worker(0).answer({ type: 'ready' });
    worker(0).answer({ type: 'scored', id: 1, score: scoreOf(1) });
    await expect(score).resolves.toEqual(scoreOf(1));
    expect(states).toEqual(['loading', 'ready']);
  });

  it('sends a bank once, and again when another was asked about meanwhile', async () => {
    const { scorer, worker } = setUp();
    const prepared = scorer.prepare(asked);
    worker(0).answer({ type: 'prepared', id: 1 });
    await prepared;
    void scorer.score(answer);
    void scorer.prepare({ ...asked, bank: { ...bank } });
    void scorer.score(answer);
    expect(worker(0).types).toEqual([
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
    worker(0).answer({ type: 'scored', id: 2, score: scoreOf(0.5) });
    worker(0).answer({ type: 'scored', id: 1, score: scoreOf(1) });
    await expect(first).resolves.toEqual(scoreOf(1));
    await expect(second).resolves.toEqual(scoreOf(0.5));
  });

  it('replaces a dead worker and asks it again', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    worker(0).die();
    expect(worker(0).terminated).toBe(true);
    expect(worker(1).received).toEqual(worker(0).received);
    worker(1).answer({ type: 'scored', id: 1, score: scoreOf(1) });
    await expect(score).resolves.toEqual(scoreOf(1));
  });

  it('gives a request up whose second worker dies too, and starts anew for the next', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    worker(0).die();
    worker(1).die();
    await expect(score).rejects.toMatchObject({ code: 'worker-died' });
    expect(scorer.state).toMatchObject({ kind: 'failed' });
    const next = scorer.score(answer);
    worker(2).answer({ type: 'scored', id: 2, score: scoreOf(1) });
    await expect(next).resolves.toEqual(scoreOf(1));
  });

  it('says model-missing when the host does not serve the weights', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    worker(0).answer({ type: 'failed', id: null, missing: true, message: '404' });
    await expect(score).rejects.toMatchObject({ code: 'model-missing' });
    expect(worker(0).terminated).toBe(true);
  });

  it('cancels what is open when it is disposed', async () => {
    const { scorer, worker } = setUp();
    const score = scorer.score(answer);
    scorer.dispose();
    await expect(score).rejects.toMatchObject({ code: 'cancelled' });
    await expect(scorer.prepare(asked)).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker(0).terminated).toBe(true);
  });
});
