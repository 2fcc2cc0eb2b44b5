import { describe, expect, it } from 'vitest';
import type { Word } from '../../../../src/transcription/transcript';
import { agree as agreeAt } from '../../../../src/transcription/worker/answer/agreement';

/** "sick purpose:0.4": a word a second from 0 s on, with its confidence, which is 0.9 unless told. */
function heard(text: string): readonly Word[] {
  return text.split(' ').map((entry, index) => {
    const [word = '', confidence = '0.9'] = entry.split(':');
    return { text: word, startS: index, endS: index + 0.8, confidence: Number(confidence) };
  });
}
const agree = (short: readonly Word[], wide: readonly Word[]) =>
  agreeAt(short, wide, { cutAtStart: false, cutAtEnd: false });
const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');

describe('two hearings of the same sound', () => {
  it('give the words that the surer one wrote', () => {
    const short = heard('the sick purpose:0.4 has a cold then soy:0.3 pie:0.2 sound');
    const wide = heard('the sick corpus:0.7 has a gold:0.2 then so:0.8 I probably sound');
    expect(textOf(agree(short, wide))).toBe('the sick corpus has a cold then so I probably sound');
  });

  it('believe the wide one when they are about as sure', () => {
    expect(textOf(agree(heard('we beat:0.8 them'), heard('we be:0.75 them')))).toBe('we be them');
  });

  it('keep a clause that the wide one left out', () => {
    expect(textOf(agree(heard('it starts and then it ends'), heard('it starts ends')))).toBe(
      'it starts and then it ends',
    );
  });

  it('leave out what one made up without being sure', () => {
    expect(textOf(agree(heard('thanks'), heard('thanks for:0.2 watching:0.2')))).toBe('thanks');
  });

  it('write a word that both heard as the wide one does, as sure as the surer of them', () => {
    const [word] = agree(heard('kafka:0.5'), heard('Kafka,:0.8'));
    expect(word).toMatchObject({ text: 'Kafka,', confidence: 0.8 });
  });

  it('are in doubt of a word that they dispute', () => {
    const [word] = agree(heard('sag:0.3'), heard('saga:0.9'));
    expect(word?.confidence).toBeLessThan(0.9);
  });

  it('leave the words at a cut in the middle of speech to the short hearing, which joined them there', () => {
    const edges = { cutAtStart: true, cutAtEnd: true };
    expect(textOf(agreeAt(heard('we track data'), heard('they we track data and'), edges))).toBe(
      'we track data',
    );
    expect(textOf(agreeAt(heard('so we track data drift'), heard('we track data'), edges))).toBe(
      'so we track data drift',
    );
  });

  it('lose nothing when one of them is empty', () => {
    expect(textOf(agree([], heard('all of it')))).toBe('all of it');
    expect(textOf(agree(heard('all of it'), []))).toBe('all of it');
  });
});
