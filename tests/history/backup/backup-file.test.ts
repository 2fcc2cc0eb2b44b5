import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  audioPath,
  type BackupWriter,
  blobSink,
  readBackup,
  recordPath,
  writeBackup,
} from '../../../src/history/backup/backup-file';

const NOON = Date.UTC(2026, 10, 24, 12);

async function backupOf(fill: (writer: BackupWriter) => Promise<void>): Promise<Blob> {
  const sink = blobSink();
  const writer = await writeBackup(NOON, sink);
  await fill(writer);
  await writer.finish();
  return sink.finish();
}

const whole = { onProgress: () => {}, signal: new AbortController().signal };

const zipped = (files: Record<string, string>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))).slice();

describe('a backup file', () => {
  it('gives back what was put in', async () => {
    const sound = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
    const backup = await readBackup(
      await backupOf(async (writer) => {
        await writer.addJson('attempts/a.json', { said: 'Kolmogorov–Smirnov' });
        await writer.addBytes('audio/t.webm', sound.buffer);
      }),
    );
    expect(backup.pathsIn('attempts')).toEqual(['attempts/a.json']);
    expect(await backup.json('attempts/a.json')).toEqual({ said: 'Kolmogorov–Smirnov' });
    expect(new Uint8Array((await backup.bytes('audio/t.webm')) ?? new ArrayBuffer(0))).toEqual(sound);
    expect(await backup.bytes('audio/other.webm')).toBeUndefined();
  });

  it('is a zip that other tools read, with a manifest that says what it is', async () => {
    const files = unzipSync(new Uint8Array(await (await backupOf(async () => {})).arrayBuffer()));
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual({
      format: 'viva-voce-backup',
      version: 1,
      exportedAt: NOON,
    });
  });

  it('is never read as a whole: it may be larger than the memory', async () => {
    const sound = new Uint8Array(1_000_000).fill(7);
    const file = await backupOf(async (writer) => {
      for (let take = 0; take < 10; take += 1)
        await writer.addBytes(`audio/${take}.webm`, sound.slice().buffer);
    });
    const reads = [vi.spyOn(Blob.prototype, 'arrayBuffer'), vi.spyOn(Blob.prototype, 'stream')];
    onTestFinished(() => void vi.restoreAllMocks());
    const backup = await readBackup(file);
    await backup.check(whole.onProgress, whole.signal);
    expect((await backup.bytes('audio/9.webm'))?.byteLength).toBe(sound.length);
    const sizes = reads
      .flatMap(({ mock }) => mock.contexts)
      .map((blob) => (blob instanceof Blob ? blob.size : file.size));
    expect(Math.max(...sizes)).toBe(sound.length);
    expect(sizes.filter((size) => size === sound.length)).toHaveLength(11); // each once for its checksum
  });

  it('names files so that no id leaves its folder', () => {
    expect(recordPath('banks', '../../etc')).toBe('banks/..%2F..%2Fetc.json');
  });

  it.each([
    ['audio/webm;codecs=opus', 'audio/t.webm'],
    ['audio/mp4', 'audio/t.m4a'],
    ['audio/ogg; codecs=opus', 'audio/t.ogg'],
    ['', 'audio/t.bin'],
  ])('gives sound of type "%s" an ending that players know', (mimeType, path) => {
    expect(audioPath('t', mimeType)).toBe(path);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['some other file', strToU8('# A bank\n').slice()],
    ['some other zip', zipped({ 'readme.txt': 'hello' })],
    ['a broken manifest', zipped({ 'manifest.json': '{' })],
    ['a backup of a later version', zipped({ 'manifest.json': '{"format":"viva-voce-backup","version":2}' })],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(readBackup(new Blob([bytes]))).rejects.toMatchObject({ code: 'backup-unreadable' });
  });

  it('is refused when it was cut off', async () => {
    const backup = await backupOf((writer) => writer.addJson('attempts/a.json', { id: 'a' }));
    await expect(readBackup(backup.slice(0, -30))).rejects.toMatchObject({ code: 'backup-unreadable' });
  });

  it('is refused when one byte of its sound is another', async () => {
    const backup = await backupOf((writer) =>
      writer.addBytes('audio/t.webm', new Uint8Array(1000).fill(7).buffer),
    );
    await (await readBackup(backup)).check(whole.onProgress, whole.signal);
    const bytes = new Uint8Array(await backup.arrayBuffer());
    const sound = bytes.findIndex((byte, at) => byte === 7 && bytes[at + 500] === 7);
    bytes[sound + 300] = 8;
    const damaged = await readBackup(new Blob([bytes]));
    await expect(damaged.check(whole.onProgress, whole.signal)).rejects.toMatchObject({
      code: 'backup-unreadable',
      details: { problem: 'audio/t.webm' },
    });
  });

  it('packed by another tool is read as well', async () => {
    const other = zipped({
      'manifest.json': '{"format":"viva-voce-backup","version":1}',
      'attempts/ä.json': '[1]',
    });
    expect(await (await readBackup(new Blob([other]))).json('attempts/ä.json')).toEqual([1]);
  });

  it('of the earlier writer is read as well', async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((_, part) => parts.push(part.slice()));
    const add = (file: ZipDeflate | ZipPassThrough, bytes: Uint8Array) => {
      file.mtime = NOON;
      zip.add(file);
      file.push(bytes, true);
    };
    add(new ZipDeflate('manifest.json'), strToU8('{"format":"viva-voce-backup","version":1}'));
    add(new ZipPassThrough('audio/t.webm'), new Uint8Array(5000).fill(7));
    add(new ZipDeflate('attempts/a.json'), strToU8('{"said":"Kolmogorov–Smirnov"}'));
    zip.end();
    const backup = await readBackup(new Blob(parts));
    await backup.check(whole.onProgress, whole.signal);
    expect(await backup.json('attempts/a.json')).toEqual({ said: 'Kolmogorov–Smirnov' });
    expect(new Uint8Array((await backup.bytes('audio/t.webm')) ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array(5000).fill(7),
    );
  });

  it('in the form for more than 4 GB (zip64) is read as well', async () => {
    const zip = new ZipWriter(new BlobWriter(), { zip64: true, useWebWorkers: false });
    await zip.add('manifest.json', new TextReader('{"format":"viva-voce-backup","version":1}'));
    await zip.add('attempts/a.json', new TextReader('[1]'));
    const backup = await readBackup(await zip.close());
    await backup.check(whole.onProgress, whole.signal);
    expect(await backup.json('attempts/a.json')).toEqual([1]);
  });

  it('is refused when a file unpacks to more than the zip says: it would fill the memory', async () => {
    const packed = zipSync({
      'manifest.json': strToU8('{"format":"viva-voce-backup","version":1}'),
      'attempts/a.json': new Uint8Array(1_000_000),
    });
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    for (let at = 0; at + 4 <= packed.length; at += 1) {
      if (view.getUint32(at, true) === 1_000_000) view.setUint32(at, 10, true); // its size, in both headers
    }
    const backup = await readBackup(new Blob([packed.slice()]));
    await expect(backup.check(whole.onProgress, whole.signal)).rejects.toMatchObject({
      code: 'backup-unreadable',
      details: { problem: 'attempts/a.json' },
    });
  });

  it('is checked no further once that was cancelled', async () => {
    const backup = await readBackup(await backupOf((writer) => writer.addJson('attempts/a.json', 1)));
    await expect(backup.check(whole.onProgress, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
