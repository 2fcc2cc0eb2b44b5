import { expect, it } from 'vitest';
import { practicePack } from '../../../src/review/pack/practice-pack';
import { isoDay } from '../../../src/words/days';
import { mockFileName } from '../../../src/words/download-name';
import { attemptOf, takeOf } from '../spoken';

/** The next day has begun where unit tests run (far-time-zone.ts). */
const LATE_IN_GREENWICH = Date.UTC(2026, 10, 24, 20);

it('the day of an answer is the one the speaker had, in the pack as on the screens', () => {
  const attempt = { ...attemptOf([takeOf('we use Kafka')], []), createdAt: LATE_IN_GREENWICH };
  const page = practicePack({ title: 'Answers', items: [{ attempt, sounds: [null], modelAnswer: null }] });
  expect(page).toContain('<time datetime="2026-11-25">25 November 2026</time>');
});

it('names of files carry that day, too', () => {
  expect(isoDay(LATE_IN_GREENWICH)).toBe('2026-11-25');
  expect(mockFileName(LATE_IN_GREENWICH)).toBe('mock-interview-2026-11-25-0900');
});
