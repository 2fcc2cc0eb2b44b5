import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { audioPath, readBackup, recordPath, writeBackup } from '../../../src/history/backup/backup-file';
import { thrownBy } from '../thrown-by';

const NOON = Date.UTC(2026, 10, 24, 12);

async function backupOf(fill: (writer: ReturnType<typeof writeBackup>) => void): Promise<ArrayBuffer> {
  const writer = writeBackup(NOON);
  fill(writer);
  return writer.finish().arrayBuffer();
}

const zipped = (files: Record<string, string>): ArrayBuffer =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))).slice()
    .buffer;

describe('a backup file', () => {
  it('gives back what was put in', async () => {
    const sound = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
    const backup = readBackup(
      await backupOf((writer) => {
        writer.addJson('attempts/a.json', { said: 'Kolmogorov–Smirnov' });
        writer.addBytes('audio/t.webm', sound.buffer);
      }),
    );
    expect(backup.pathsIn('attempts')).toEqual(['attempts/a.json']);
    expect(backup.json('attempts/a.json')).toEqual({ said: 'Kolmogorov–Smirnov' });
    expect(new Uint8Array(backup.bytes('audio/t.webm') ?? new ArrayBuffer(0))).toEqual(sound);
    expect(backup.bytes('audio/other.webm')).toBeUndefined();
  });

  it('is a zip that other tools read, with a manifest that says what it is', async () => {
    const files = unzipSync(new Uint8Array(await backupOf(() => {})));
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual({
      format: 'viva-voce-backup',
      version: 1,
      exportedAt: NOON,
    });
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
    ['nothing', new ArrayBuffer(0)],
    ['some other file', strToU8('# A bank\n').slice().buffer],
    ['some other zip', zipped({ 'readme.txt': 'hello' })],
    ['a broken manifest', zipped({ 'manifest.json': '{' })],
    ['a backup of a later version', zipped({ 'manifest.json': '{"format":"viva-voce-backup","version":2}' })],
  ])('is refused when it is %s', (_, bytes) => {
    expect(thrownBy(() => readBackup(bytes))).toMatchObject({ code: 'backup-unreadable' });
  });

  it('is refused when it was cut off', async () => {
    const whole = await backupOf((writer) => writer.addJson('attempts/a.json', { id: 'a' }));
    expect(thrownBy(() => readBackup(whole.slice(0, -30)))).toMatchObject({ code: 'backup-unreadable' });
  });
});
