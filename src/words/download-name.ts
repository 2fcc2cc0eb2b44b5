import { slugWithin } from '../base/slug';
import { isoDay } from './days';

/** A file name that sorts by time and says what it holds: `2026-11-24-question-6-explain-the-difference-between-devops.webm`. */
export function downloadName(input: {
  readonly question: { readonly number: number; readonly text: string };
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** 0-based; shown from the second take on. */
  readonly take?: number;
  readonly mimeType: string;
}): string {
  const { question, createdAt, take = 0, mimeType } = input;
  const parts = [
    isoDay(createdAt),
    `question-${question.number}`,
    slugWithin(question.text, LONGEST_SLUG),
    ...(take > 0 ? [`take-${take + 1}`] : []),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${extensionOf(mimeType)}`;
}

/** "mock-interview-2026-11-24-1405", without an ending: it sorts by time. */
export function mockFileName(startedAt: number): string {
  const time = new Date(startedAt);
  const two = (value: number) => String(value).padStart(2, '0');
  return `mock-interview-${isoDay(startedAt)}-${two(time.getHours())}${two(time.getMinutes())}`;
}

/** "site-reliability.md"; "bank" when the title holds no letter. */
export function bankFileName(title: string, extension: string): string {
  return `${slugWithin(title, LONGEST_SLUG) || 'bank'}.${extension}`;
}

/** For the MIME types that browsers record and this app writes; `bin` for others. */
export function extensionOf(mimeType: string): string {
  const [type = ''] = mimeType.toLowerCase().split(';');
  return EXTENSIONS[type.trim()] ?? 'bin';
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'video/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'text/html': 'html',
};

const LONGEST_SLUG = 50;
