import { expect, it } from 'vitest';
import { createRecoveryService } from '../../../src/app/interview/recovery-service';
import type { History } from '../../../src/history/history';
import type { UnfinishedTake } from '../../../src/history/recovery';

const take: UnfinishedTake = {
  takeId: 'cut',
  bankId: 'baking',
  question: { id: 'q1', number: 1, text: 'How do you bake bread?', section: 'Bread' },
  startedAt: 1,
  end: null,
  chunks: 3,
};

it('shows what is up for recovery now, also when an earlier look takes longer', async () => {
  let stored: readonly UnfinishedTake[] = [];
  let goOn = () => {};
  const slow = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const waits = [slow, Promise.resolve()];
  const unfinished = async () => {
    const takes = stored;
    await waits.shift();
    return { takes, unreadable: [] };
  };
  const { state, refresh } = createRecoveryService({
    history: { recovery: { unfinished } } as unknown as History,
    attempts: undefined as never,
    listen: () => expect.fail('Nothing is recovered here'),
    now: () => 1,
  });
  const earlier = refresh();
  stored = [take];
  const later = refresh();
  setTimeout(() => goOn()); // by then the later look is through, if it did not wait
  await Promise.all([earlier, later]);
  expect(state.getState()).toMatchObject([{ takeId: 'cut' }]);
});
