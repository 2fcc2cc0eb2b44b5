import { describe, expect, it, onTestFinished } from 'vitest';
import type { History } from '../../src/history/history';
import {
  attemptOf,
  bytesOf,
  freshName,
  openedHistory,
  record,
  takeFacts,
  takeOf,
} from '../fakes/fresh-history';

const unfinished = async (history: History) =>
  (await history.recovery.unfinished()).takes.map((take) => take.takeId);

/** A second tab of the same origin: a frame with a history of its own. Removing it is what killing the tab is. */
async function openTab(name: string): Promise<{ readonly history: History; kill(): void }> {
  const frame = document.createElement('iframe');
  const address = new URL('/src/history/open-history.ts', location.href).href;
  const opened = new Promise<History>((resolve, reject) => {
    window.addEventListener('message', ({ data, source }) => {
      if (source !== frame.contentWindow || data !== 'opened') return;
      resolve(Reflect.get(frame.contentWindow ?? {}, 'opened'));
    });
    frame.addEventListener('error', reject);
  });
  frame.srcdoc = `<script type="module">
    import { openHistory } from '${address}';
    window.opened = await openHistory({ name: '${name}' });
    parent.postMessage('opened', '*');
  </script>`;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  return { history: await opened, kill: () => frame.remove() };
}

describe('a recording', () => {
  it('is its chunks in order, whatever order they were stored in', async () => {
    const { recordings } = await openedHistory();
    await recordings.begin(takeFacts('t'));
    await recordings.append('t', bytesOf(3), 2, 'audio/mp4');
    for (let index = 3; index < 12; index++)
      await recordings.append('t', bytesOf(index + 1), index, 'audio/mp4');
    await recordings.append('t', bytesOf(1), 0, 'audio/mp4');
    await recordings.append('t', bytesOf(2), 1, 'audio/mp4');
    const sound = await recordings.bytesOf('t');
    expect([...new Uint8Array(sound.bytes)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(sound.mimeType).toBe('audio/mp4');
  });

  it('is written anew from memory at its end when a chunk was lost', async () => {
    const { recordings } = await openedHistory();
    await recordings.begin(takeFacts('t'));
    await recordings.append('t', bytesOf(2), 1, 'audio/webm'); // chunk 0 never came to be
    const end = { durationS: 2, levels: [0.1] };
    await recordings.finish('t', end, { chunks: 2, bytes: bytesOf(1, 2), mimeType: 'audio/webm' });
    expect([...new Uint8Array((await recordings.bytesOf('t')).bytes)]).toEqual([1, 2]);
  });

  it('says how much of it is there when its page was left before storage took the rest', async () => {
    const history = await openedHistory();
    await record(history, 'a-take');
    await history.attempts.add(attemptOf('a', { takes: [{ ...takeOf('a-take'), durationS: 5 }] }));
    expect((await history.recordings.bytesOf('a-take')).keptS).toBe(2);
    await history.recordings.finish('a-take', { durationS: 2, levels: [] });
    expect((await history.recordings.bytesOf('a-take')).keptS).toBeNull();
  });

  it('is not up for recovery when it could be stored only after its attempt', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf('a', { createdAt: 1000, takes: [takeOf('late')] }));
    await record(history, 'late', 1000);
    await history.recordings.release('late');
    expect(await unfinished(history)).toEqual([]);
  });

  it('does not mix with another take', async () => {
    const history = await openedHistory();
    await record(history, 't');
    await record(history, 't2');
    expect((await history.recordings.bytesOf('t')).bytes.byteLength).toBe(3);
  });

  it('is gone for good once discarded and purged', async () => {
    const history = await openedHistory();
    await record(history, 't');
    await history.recordings.discard('t', 2000);
    expect(await unfinished(history)).toEqual([]);
    await history.storage.purgeRemoved(2000);
    expect((await history.recordings.bytesOf('t')).bytes.byteLength).toBe(3);
    await history.storage.purgeRemoved(2001);
    await expect(history.recordings.bytesOf('t')).rejects.toMatchObject({ code: 'not-found' });
    await expect(history.recordings.restore('t')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('comes back after it was discarded, held until it is let go of', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    const otherTab = await openedHistory(name);
    await record(history, 't');
    await history.recordings.discard('t', 2000);
    await history.recordings.restore('t');
    expect(await unfinished(otherTab)).toEqual([]);
    await history.recordings.release('t');
    expect(await unfinished(otherTab)).toEqual(['t']);
    await history.storage.purgeRemoved(9999);
    expect((await history.recordings.bytesOf('t')).bytes.byteLength).toBe(3);
  });

  it('discarded in one tab stays with the attempt that another makes of it', async () => {
    const history = await openedHistory();
    await record(history, 'a-take');
    await history.recordings.discard('a-take', 2000);
    await history.attempts.add(attemptOf('a'));
    await history.storage.purgeRemoved(9999);
    expect((await history.recordings.bytesOf('a-take')).bytes.byteLength).toBe(3);
  });

  it('can not be finished when it was never begun', async () => {
    const { recordings } = await openedHistory();
    await expect(recordings.finish('t', { durationS: 1, levels: [] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a take', () => {
  it('is offered for recovery with all its chunks when its tab died while recording', async () => {
    const name = freshName();
    const survivor = await openedHistory(name);
    const tab = await openTab(name);
    await record(tab.history, 't');
    expect(await unfinished(survivor)).toEqual([]);
    tab.kill();
    await expect
      .poll(() => survivor.recovery.unfinished())
      .toMatchObject({
        takes: [{ ...takeFacts('t'), end: null, chunks: 2 }],
        unreadable: [],
      });
    expect((await survivor.recordings.bytesOf('t')).bytes.byteLength).toBe(3);
  });

  it('is not offered in the tab that records it, nor while its transcript is on the way', async () => {
    const history = await openedHistory();
    await record(history, 't');
    expect(await unfinished(history)).toEqual([]);
    await history.recordings.finish('t', { durationS: 2, levels: [0.1] });
    expect(await unfinished(history)).toEqual([]);
  });

  it('is offered once its tab lets go of it, with its length', async () => {
    const history = await openedHistory();
    await record(history, 't');
    await history.recordings.finish('t', { durationS: 2, levels: [0.1] });
    await history.recordings.release('t');
    expect((await history.recovery.unfinished()).takes).toMatchObject([
      { takeId: 't', end: { durationS: 2, levels: [0.1] } },
    ]);
  });

  it('is not offered when it never got a sound', async () => {
    const history = await openedHistory();
    await history.recordings.begin(takeFacts('t'));
    await history.recordings.release('t');
    expect(await unfinished(history)).toEqual([]);
  });

  it('needs no recovery once an attempt holds it', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    await record(history, 'first');
    await record(history, 'second');
    await history.attempts.add(attemptOf('a', { takes: [takeOf('first'), takeOf('second')] }));
    history.close();
    expect(await unfinished(await openedHistory(name))).toEqual([]);
  });

  it('is listed before older ones', async () => {
    const name = freshName();
    const before = await openedHistory(name);
    await record(before, 'old', 1);
    await record(before, 'new', 2);
    before.close();
    const after = await openedHistory(name);
    await expect.poll(() => unfinished(after)).toEqual(['new', 'old']);
  });
});
