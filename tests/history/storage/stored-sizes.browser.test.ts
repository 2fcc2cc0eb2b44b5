import { expect, it } from 'vitest';
import { attemptOf, openedHistory, record, takeFacts } from '../../fakes/fresh-history';

it('adds up recordings by a chunk in their middle, and answers by what they hold', async () => {
  const history = await openedHistory();
  expect(await history.storage.sizes()).toEqual({ recordingsBytes: 0, answersBytes: 0 });

  await record(history, 'of-two-chunks'); // of 2 bytes and 1
  await history.recordings.begin(takeFacts('long'));
  for (let second = 0; second < 60; second += 1)
    await history.recordings.append('long', new ArrayBuffer(4_000), second, 'audio/webm');
  await history.recordings.begin(takeFacts('without-sound'));
  await history.attempts.add(attemptOf('a'));
  await history.attempts.add(attemptOf('b'));

  const { recordingsBytes, answersBytes } = await history.storage.sizes();
  expect(recordingsBytes).toBe(240_000 + 4);
  expect(answersBytes).toBeGreaterThan(2 * JSON.stringify(attemptOf('a')).length);
  expect(answersBytes).toBeLessThan(3 * JSON.stringify(attemptOf('a')).length);
});
