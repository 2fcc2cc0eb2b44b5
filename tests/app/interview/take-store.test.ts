import { describe, expect, it } from 'vitest';
import { createTakeStore } from '../../../src/app/interview/take-store';
import { AppError } from '../../../src/base/app-error';
import type { History } from '../../../src/history/history';
import { takeOf } from '../../fakes/interview-effects';

const asked = { bankId: 'ops', question: { id: 'q1', number: 1, text: 'How do you cache?', section: 'Ops' } };

/** Recordings that write down what they are asked for, and refuse it with `refusal`. */
function storeOver(refusal: AppError | null) {
  const log: unknown[][] = [];
  const trouble: unknown[] = [];
  const noting =
    (name: string) =>
    async (...given: unknown[]) => {
      log.push([name, ...given]);
      if (refusal) throw refusal;
    };
  const recordings = Object.fromEntries(
    ['begin', 'append', 'finish', 'release', 'discard', 'restore'].map((name) => [name, noting(name)]),
  );
  const history = { recordings } as unknown as History;
  const takes = createTakeStore(
    { history, now: () => 7, onTrouble: (thrown) => trouble.push(thrown) },
    asked,
  );
  return { takes, log, trouble };
}

describe('the store of the takes of a question', () => {
  it('keeps a take with the question that it answers, from its first second to its end', async () => {
    const { takes, log } = storeOver(null);
    const bytes = new ArrayBuffer(1);
    await takes.begin('t', 5);
    await takes.append('t', bytes, 0, 'audio/webm');
    const { durationS, levels, ...take } = takeOf('t');
    await takes.finish({ ...take, durationS, levels }, 1);
    await takes.discard('t');
    expect(log).toEqual([
      ['begin', { ...asked, takeId: 't', startedAt: 5 }],
      ['append', 't', bytes, 0, 'audio/webm'],
      ['finish', 't', { durationS, levels }, { chunks: 1, bytes: take.bytes, mimeType: take.mimeType }],
      ['discard', 't', 7],
    ]);
  });

  it('keeps the whole of a take whose beginning the browser deleted meanwhile, to make room', async () => {
    const kept = new Set<string>();
    const finished: unknown[] = [];
    const recordings = {
      begin: async (take: { readonly takeId: string }) => void kept.add(take.takeId),
      async finish(takeId: string, ...rest: unknown[]) {
        if (!kept.has(takeId)) throw new AppError('not-found');
        finished.push([takeId, ...rest]);
      },
    };
    const history = { recordings } as unknown as History;
    const takes = createTakeStore({ history, now: () => 7, onTrouble: () => {} }, asked);
    const { durationS, levels, bytes, mimeType, ...take } = takeOf('t');
    await takes.finish({ ...take, durationS, levels, bytes, mimeType }, 3);
    expect(finished).toEqual([['t', { durationS, levels }, { chunks: 3, bytes, mimeType }]]);
  });

  it('says so when a piece finds no room', async () => {
    const { takes } = storeOver(new AppError('storage-full'));
    await expect(takes.begin('t', 5)).rejects.toMatchObject({ code: 'storage-full' });
    await expect(takes.append('t', new ArrayBuffer(1), 0, 'audio/webm')).rejects.toMatchObject({
      code: 'storage-full',
    });
  });

  it('never fails when it lets go of a take: that can be done again', async () => {
    const { takes, trouble } = storeOver(new AppError('storage-unavailable'));
    await takes.release('t');
    await takes.discard('t');
    expect(await takes.restore('t')).toBe(false);
    expect(trouble).toHaveLength(3);
  });

  it('takes it for no trouble that there is nothing to bring back', async () => {
    const { takes, trouble } = storeOver(new AppError('not-found'));
    expect(await takes.restore('t')).toBe(false);
    expect(trouble).toEqual([]);
  });

  it('refuses every piece without storage, and has nothing to let go of', async () => {
    const takes = createTakeStore({ history: null, now: () => 7, onTrouble: () => {} }, asked);
    await expect(takes.begin('t', 5)).rejects.toMatchObject({ code: 'storage-unavailable' });
    await takes.release('t');
    await takes.discard('t');
    expect(await takes.restore('t')).toBe(false);
  });
});
