import { expect, it } from 'vitest';
import {
  readFeedback,
  readTranscript,
  startAnswering,
  stopAnswering,
  untilRecorded,
} from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('transcribes the whole answer although the worker died in the middle of it', async () => {
  const { page } = await openApp({ route: '#/question/6', microphone: [{ recording: 'q06-full-1' }] });
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 10);
  const workers = page.workers().filter((worker) => worker.url().includes('/assets/')); // not their threads
  expect(workers.length).toBeGreaterThan(0);
  // What the browser does to a worker that takes too much memory: no event, just gone.
  await Promise.all(workers.map((worker) => worker.evaluate(() => setTimeout(() => self.close()))));
  await untilRecorded(page, 18); // "key differences" is said at about 14: Stop must not cut it
  await stopAnswering(page);

  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  const transcript = await readTranscript(page);
  expect(transcript).toMatch(/principles/); // said before the death
  expect(transcript).toMatch(/key differences/); // said after it
});
