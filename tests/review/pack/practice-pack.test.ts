import { describe, expect, it } from 'vitest';
import { typedTake } from '../../../src/interview/attempt-from-take';
import { dataUrl } from '../../../src/review/pack/markup';
import { practicePack } from '../../../src/review/pack/practice-pack';
import { attemptOf, takeOf } from '../spoken';

const attempt = attemptOf(
  [takeOf('we use CI CD'), takeOf('and "drift" <b>')],
  [
    { term: 'CI/CD', verdict: 'said', words: [2, 3] },
    { term: 'drift', verdict: 'close', take: 1, words: [1, 1] },
    { term: 'R&D', verdict: 'missed' },
  ],
);

const SOUND = { bytes: Uint8Array.of(1, 2, 3).buffer, mimeType: 'audio/wav' };

const page = practicePack({
  title: 'Answers of <Ada>',
  items: [{ attempt, sounds: [SOUND, null], modelAnswer: 'First line\nSecond & last' }],
});

describe('a practice pack', () => {
  it('holds question, figures, terms by verdict, transcript and model answer', () => {
    expect(page).toContain('6. Explain the difference between DevOps and MLOps.</h2>');
    expect(page).toContain(
      '67\u00a0% of the model answer · 0:02 + 0:01 added · 120 words a minute · 0 pauses',
    );
    expect(page).toMatch(/✓ Said<\/h3><ul><li><button[^>]*data-take="0"[^>]*>CI\/CD/);
    expect(page).toContain('≈ Close</h3><ul><li>drift</li>');
    expect(page).toContain('○ Missed</h3><ul><li>R&#38;D</li>');
    expect(page).toContain('<mark class="said"><span data-at="1">CI</span></mark>');
    expect(page).toContain('<p>Second &#38; last</p>');
  });

  it('shows a typed answer without sound, times and pace', () => {
    const typed = attemptOf(
      [typedTake('typed', 'we use CI CD')],
      [{ term: 'CI/CD', verdict: 'said', words: [2, 3] }],
    );
    const written = practicePack({
      title: 'T',
      items: [{ attempt: typed, sounds: [null], modelAnswer: null }],
    });
    expect(written).toContain('100\u00a0% of the model answer · Typed, 4 words</');
    expect(written).toContain('<h3>Typed</h3>\n<div class="transcript"><p>we use <mark class="said">CI');
    expect(written).not.toContain('no longer kept');
  });

  it('carries its sound', () => {
    expect(page).toContain('src="data:audio/wav;base64,AQID"');
  });

  it('says where there is no sound any more, and offers nothing to play there', () => {
    expect(page).toContain('The sound of this take is no longer kept.');
    expect(page).toContain('<span class="time">0:00</span> and <mark class="close">');
    expect(page).not.toContain('data-take="1"');
  });

  it('shows what was said as text, never as markup', () => {
    expect(page).toContain('<title>Answers of &#60;Ada&#62;</title>');
    expect(page).toContain('&#34;drift&#34;');
    expect(page).toContain('&#60;b&#62;');
    expect(page).not.toContain('<b>');
  });

  it('names no address outside itself', () => {
    expect(page).not.toMatch(/https?:|\/\/[a-z]|@import|url\(/);
  });
});

it('bytes of any length go into a data URL whole', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, n) => n % 251);
  const [head, data = ''] = dataUrl(bytes.buffer, 'audio/webm; codecs=opus').split(',');
  expect(head).toBe('data:audio/webm;codecs=opus;base64');
  expect(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))).toEqual(bytes);
});
