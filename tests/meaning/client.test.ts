import { describe, expect, it } from 'vitest';
import { createMeaningClient, type MeaningState, type MeaningWorker } from '../../src/meaning/client';
import type { FromMeaningWorker, ToMeaningWorker } from '../../src/meaning/protocol';

/** A worker that does nothing by itself; the test says what it answers. */
class FakeWorker extends EventTarget implements MeaningWorker {
  readonly received: ToMeaningWorker[] = [];
  terminated = false;
  postMessage(message: ToMeaningWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(message: FromMeaningWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  die(): void {
    this.dispatchEvent(new Event('error'));
  }
  get embeds() {
    return this.received.filter((message) => message.type === 'embed');
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createMeaningClient({
    modelsUrl: 'http://localhost/models/',
    ortUrl: 'http://localhost/ort/',
    threads: 1,
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  });
  const states: MeaningState['kind'][] = [];
  client.onState((state) => states.push(state.kind));
  const worker = (index: number) => {
    const found = workers[index];
    if (found === undefined) throw new Error(`There is no worker ${index}`);
    return found;
  };
  return { client, workers, worker, states };
}

const VECTORS = [Float32Array.of(1, 0)];

describe('the meaning client', () => {
  it('starts no worker before the first text', () => {
    const { workers, client } = setUp();
    expect(workers).toHaveLength(0);
    expect(client.state).toEqual({ kind: 'idle' });
  });

  it('tells the worker where the weights lie and hands back its vectors', async () => {
    const { client, worker, states } = setUp();
    const vectors = client.embed(['low latency']);
    expect(worker(0).received).toEqual([
      { type: 'start', modelsUrl: 'http://localhost/models/', ortUrl: 'http://localhost/ort/', threads: 1 },
      { type: 'embed', id: 1, texts: ['low latency'] },
    ]);
    worker(0).answer({ type: 'ready' });
    worker(0).answer({ type: 'vectors', id: 1, vectors: VECTORS });
    await expect(vectors).resolves.toEqual(VECTORS);
    expect(states).toEqual(['loading', 'ready']);
  });

  it('gives each request its own answer, whatever the order', async () => {
    const { client, worker } = setUp();
    const first = client.embed(['a']);
    const second = client.embed(['b']);
    const other = [Float32Array.of(0, 1)];
    worker(0).answer({ type: 'vectors', id: 2, vectors: other });
    worker(0).answer({ type: 'vectors', id: 1, vectors: VECTORS });
    await expect(first).resolves.toEqual(VECTORS);
    await expect(second).resolves.toEqual(other);
  });

  it('replaces a dead worker and asks it again', async () => {
    const { client, worker } = setUp();
    const vectors = client.embed(['a']);
    worker(0).die();
    expect(worker(0).terminated).toBe(true);
    expect(worker(1).embeds).toEqual([{ type: 'embed', id: 1, texts: ['a'] }]);
    worker(1).answer({ type: 'vectors', id: 1, vectors: VECTORS });
    await expect(vectors).resolves.toEqual(VECTORS);
  });

  it('gives a request up whose second worker dies too, and starts anew for the next', async () => {
    const { client, worker } = setUp();
    const vectors = client.embed(['a']);
    worker(0).die();
    worker(1).die();
    await expect(vectors).rejects.toMatchObject({ code: 'worker-died' });
    expect(client.state).toMatchObject({ kind: 'failed' });
    const next = client.embed(['b']);
    worker(2).answer({ type: 'vectors', id: 2, vectors: VECTORS });
    await expect(next).resolves.toEqual(VECTORS);
  });

  it('says model-missing when the host does not serve the weights', async () => {
    const { client, worker } = setUp();
    const vectors = client.embed(['a']);
    worker(0).answer({ type: 'failed', id: null, missing: true, message: '404' });
    await expect(vectors).rejects.toMatchObject({ code: 'model-missing' });
    expect(worker(0).terminated).toBe(true);
  });

  it('cancels what is open when it is disposed', async () => {
    const { client, worker } = setUp();
    const vectors = client.embed(['a']);
    client.dispose();
    await expect(vectors).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.embed(['b'])).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker(0).terminated).toBe(true);
  });
});
