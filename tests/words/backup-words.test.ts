import { describe, expect, it } from 'vitest';
import type { BackupContents } from '../../src/history/backup/backup-contents';
import { restorePurposes } from '../../src/words/backup-words';

function contentsOf(here: number, others: Partial<Record<'answers' | 'banks', number>> = {}): BackupContents {
  const part = { there: 5, here: 0, others: 0 };
  return {
    answers: { ...part, here, others: others.answers ?? 0 },
    banks: { ...part, others: others.banks ?? 0 },
    profiles: part,
    recordings: part,
    soundS: 60,
  };
}

describe('a backup that is brought in', () => {
  it('says what stays when it is added', () => {
    expect(restorePurposes.add(contentsOf(0), false)).toBe('Everything that is here stays.');
    expect(restorePurposes.add(contentsOf(2), false)).toContain(
      '2 answers are here already and stay as they are.',
    );
  });

  it('says what goes when it takes the place of what is here, and that it is gone for good', () => {
    expect(restorePurposes.replace(contentsOf(2), false)).not.toContain('deleted');
    expect(restorePurposes.replace(contentsOf(0, { answers: 3, banks: 1 }), false)).toContain(
      '3 answers and 1 bank that are not in it will be deleted, with their sound. This can’t be undone',
    );
    expect(restorePurposes.replace(contentsOf(0, { banks: 1 }), false)).toContain(
      '1 bank that is not in it will be deleted.',
    );
  });

  it('says that sync takes what goes from other devices, too', () => {
    expect(restorePurposes.replace(contentsOf(0, { banks: 1 }), true)).toContain(
      '1 bank that is not in it will be deleted, here and, because sync is on, on your other devices.',
    );
    expect(restorePurposes.replace(contentsOf(2), true)).toContain('Sync is on');
  });
});
