import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/base/app-error';
import { syncError } from '../../src/sync/sync-problem';
import {
  progressSentence,
  syncErrorSentence,
  twiceSentence,
  unreadSentence,
} from '../../src/words/sync-words';

const PAGE = 'https://viva.example';
const report = { sent: 0, received: 0, newer: 0, damaged: 0 };
const at = new Date(2026, 2, 12, 14, 3).getTime();

describe('what is said of sync', () => {
  it('names the page that the database has to let in', () => {
    expect(syncErrorSentence(syncError('unreachable'), PAGE)).toContain('https://viva.example under “cors”');
  });

  it('is the usual sentence for trouble of another kind', () => {
    expect(syncErrorSentence(new AppError('storage-full'), PAGE)).toContain('storage is full');
  });

  it.each([
    [report, 'Synced today at 14:03: nothing was new.'],
    [{ ...report, sent: 1 }, 'Synced today at 14:03: 1 record sent.'],
    [{ ...report, sent: 2, received: 3 }, 'Synced today at 14:03: 2 records sent and 3 records received.'],
  ])('is what the last one did', (last, sentence) => {
    const progress = { activity: { kind: 'resting' }, last: { at, report: last } } as const;
    expect(progressSentence(progress, PAGE, at)).toBe(sentence);
  });

  it('is that trouble which passes is tried again, and all is stored', () => {
    const activity = { kind: 'waiting', error: syncError('server') } as const;
    expect(progressSentence({ activity, last: null }, PAGE, at)).toBe(
      'The database has trouble of its own at the moment. It is tried again by itself; all you do is stored here meanwhile.',
    );
  });

  it('is what could not be read, if anything', () => {
    expect(unreadSentence(report)).toBeNull();
    expect(unreadSentence({ ...report, newer: 2, damaged: 1 })).toBe(
      'Left alone in the database: 2 records of a newer version of the app: reload the page to have it and 1 document that was not written with your passphrase.',
    );
  });

  it('is what was changed on two devices', () => {
    expect(twiceSentence(['Go', 'Rust'])).toContain('both versions are kept: “Go” and “Rust”.');
  });
});
