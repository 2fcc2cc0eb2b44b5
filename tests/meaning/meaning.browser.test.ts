import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMeaningClient, type MeaningClient } from '../../src/meaning/client';

let client: MeaningClient | null = null;

afterEach(() => {
  client?.dispose();
  vi.unstubAllGlobals();
});

function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  return one?.reduce((sum, value, index) => sum + value * (other?.[index] ?? 0), 0) ?? 0;
}

describe('the sentence model in the browser', () => {
  it('finds a paraphrase nearer than another subject, and gives a text the same vector every time', async () => {
    client = createMeaningClient({ modelsUrl: '/models/', ortUrl: '/ort/', threads: 1 });
    const [term, paraphrase, other] = await client.embed([
      'automated rollback when performance drops',
      'if the numbers get worse, the old version comes back by itself',
      'we had coffee with the whole team on Friday',
    ]);
    expect(cosine(term, term)).toBeCloseTo(1, 5);
    expect(cosine(term, paraphrase)).toBeGreaterThan(cosine(term, other) + 0.1);
    const [again] = await client.embed(['automated rollback when performance drops']);
    expect(again).toEqual(term);
    expect(client.state).toEqual({ kind: 'ready' });
  });

  it('says so when the weights are not served', async () => {
    client = createMeaningClient({ modelsUrl: '/nowhere/', ortUrl: '/ort/', threads: 1 });
    await expect(client.embed(['a'])).rejects.toMatchObject({ code: 'model-missing' });
  });

  it('answers all the same when the browser ends the worker without a word', async () => {
    const workers: Worker[] = [];
    vi.stubGlobal(
      'Worker',
      class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          workers.push(this);
        }
      },
    );
    client = createMeaningClient({ modelsUrl: '/models/', ortUrl: '/ort/', threads: 1 });
    await client.embed(['low latency']);
    const asked = client.embed(['data drift']);
    workers[0]?.terminate();
    expect(await asked).toHaveLength(1);
    expect(workers).toHaveLength(2);
  });
});
