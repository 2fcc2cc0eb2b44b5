import { afterAll, expect, it, vi } from 'vitest';

// Days are written by formatters that take the time zone when they are made, so it is set before any import.
const before = vi.hoisted(() => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  return zone;
});

import { practicePack } from '../../../src/review/pack/practice-pack';
import { isoDay } from '../../../src/words/days';
import { mockFileName } from '../../../src/words/download-name';
import { attemptOf, takeOf } from '../spoken';

afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

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
