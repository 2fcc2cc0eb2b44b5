import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../lab/asr/offline/random-cuts';
import type { Word } from '../../../src/transcription/transcript';

const SAID = 'we watch the data drift of ten models every single night';

/** Words of half a second, one after the other. */
function spoken(text: string): readonly Word[] {
  return text.split(' ').map((word, index) => ({ text: word, startS: index / 2, endS: (index + 1) / 2 }));
}

const seamOf = (text: string, cutS: number) => differencesOf(spoken(SAID), spoken(text), cutS).atSeam;

describe('what a cut changes', () => {
  it('is told by kind: lost, added or another word', () => {
    expect(seamOf(SAID, 3)).toEqual({ lost: 0, added: 0, changed: 0 });
    expect(seamOf(SAID.replace('of ten ', ''), 3)).toEqual({ lost: 2, added: 0, changed: 0 });
    expect(seamOf(SAID.replace('drift', 'drift drift'), 3)).toEqual({ lost: 0, added: 1, changed: 0 });
    expect(seamOf(SAID.replace('drift', 'grift'), 3)).toEqual({ lost: 0, added: 0, changed: 1 });
  });

  it('is no other spelling', () => {
    expect(seamOf('We watch the data drift, of 10 models every single night.', 3)).toEqual({
      lost: 0,
      added: 0,
      changed: 0,
    });
    expect(seamOf(SAID.replace('data drift', 'datadrift'), 3)).toEqual({ lost: 0, added: 0, changed: 0 });
  });

  it('is not what was heard otherwise far from it', () => {
    const { words, atSeam, elsewhere } = differencesOf(
      spoken(SAID),
      spoken(SAID.replace('night', 'knight')),
      2,
    );
    expect([words, atSeam.changed, elsewhere]).toEqual([11, 0, 1]);
  });
});
