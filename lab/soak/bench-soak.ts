/** `npm run bench:soak`: whether a page stays as it was over many answers, a long one, and a long history. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { type Counts, grown, LIMIT_RATIO, megabytes, tableOf } from './counts';
import { backUp } from './large-backup';
import { giveLongAnswer } from './long-answer';
import { sitThroughMock } from './long-mock';
import { answerOften, openHistoryOf } from './long-use';
import { openSoakedApp } from './soaked-app';

const PARTS = ['answers', 'long-answer', 'mock', 'history', 'backup'] as const;

const HELP = `npm run bench:soak -- [--part NAME] [--answers N] [--minutes M] [--pace P] [--lasts L] [--attempts K] [--gigabytes G] [--no-build]

Builds the app and uses it for long in a real Chromium. The parts, all of them unless one is named:
  answers      N answers (100) of two seconds to question 6, one after the other in one page, each with its feedback
  long-answer  one answer of M minutes (30) to question 6, its samples handed over P times (20) as fast as they are spoken: faster
               than a processor hears them, which piles them up as on a slow machine, or at 5 hardly so
  mock         a mock interview of twelve questions that lasts L minutes (120) by the clock of the page
  history      the home page and the history with K attempts (5000), beside the same with a fiftieth of them,
               and G gigabytes (0) of sound, which takes some minutes to write
  backup       a backup with G gigabytes (0: it is left out) of sound, saved, checked and brought back, which takes ten minutes and
               four times that room
Prints memory, objects, nodes, listeners, addresses of objects and open handles, and how many times the first count the last
one is. Fails when one of them grows over answers to more than ${LIMIT_RATIO} times, or an address is left.`;

const ANSWER_WAV = fileURLToPath(new URL('../../tests/fixtures/q06-full-1.wav', import.meta.url));

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    part: { type: 'string' },
    answers: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '30' },
    pace: { type: 'string', default: '20' },
    lasts: { type: 'string', default: '120' },
    attempts: { type: 'string', default: '5000' },
    gigabytes: { type: 'string', default: '0' },
    'no-build': { type: 'boolean', default: false },
  },
});
const parts = PARTS.filter((name) => values.part === undefined || values.part === name);
if (values.help || parts.length === 0) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else await bench();

async function bench(): Promise<void> {
  if (!values['no-build']) await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0] ?? '';
  try {
    if (parts.includes('answers')) await benchAnswers(url, Number(values.answers));
    if (parts.includes('long-answer'))
      await benchLongAnswer(url, Number(values.minutes), Number(values.pace));
    if (parts.includes('mock')) await benchMock(url, Number(values.lasts));
    if (parts.includes('history'))
      await benchHistory(url, Number(values.attempts), Number(values.gigabytes) * 1e9);
    if (parts.includes('backup') && Number(values.gigabytes) > 0)
      await benchBackup(url, Number(values.gigabytes) * 1e9);
  } finally {
    await server.close();
  }
}

async function benchAnswers(url: string, count: number): Promise<void> {
  const app = await openSoakedApp(url, ANSWER_WAV);
  try {
    report(`${count} answers in one page`, await answerOften(app, count));
  } finally {
    await app.close();
  }
}

async function benchLongAnswer(url: string, minutes: number, pace: number): Promise<void> {
  const microphone = { seconds: minutes * 60, pace };
  const { counts, words, feedbackS, peaks } = await giveLongAnswer(url, ANSWER_WAV, microphone);
  console.log(`\n## One answer of ${minutes} minutes\n\n${tableOf(counts)}`);
  const most = peaks.map(({ when, bytes }) => `${megabytes(bytes)} until ${when}`).join(', ');
  console.log(`\n${words} words; ${feedbackS.toFixed(0)} s from Stop to feedback; at most ${most}`);
}

async function benchMock(url: string, minutes: number): Promise<void> {
  report(`A mock interview of ${minutes} minutes`, await sitThroughMock(url, ANSWER_WAV, minutes));
}

async function benchHistory(url: string, attempts: number, soundBytes: number): Promise<void> {
  const few = Math.max(1, Math.round(attempts / 50));
  const rows = [
    await openHistoryOf(url, ANSWER_WAV, { attempts: few, soundBytes: 0 }),
    await openHistoryOf(url, ANSWER_WAV, { attempts, soundBytes }),
  ];
  const head = [
    'attempts',
    'sound',
    'first start after an update',
    'home page usable',
    'all read',
    'history shown',
    'heap',
    'memory',
  ];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  console.log(`\n## ${attempts} attempts in the history\n\n${table.join('\n')}`);
}

async function benchBackup(url: string, soundBytes: number): Promise<void> {
  const { answers, zipBytes, idleBytes, steps, sound, said } = await backUp(url, ANSWER_WAV, soundBytes);
  const table = [
    ['step', 'time', 'most memory of the page'],
    ['---', '---', '---'],
    ['before', '', megabytes(idleBytes)],
    ...steps.map(({ name, seconds, peakBytes }) => [name, `${seconds.toFixed(0)} s`, megabytes(peakBytes)]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  console.log(
    `\n## A backup of ${(zipBytes / 1e9).toFixed(2)} GB, ${answers} answers\n\n${table.join('\n')}\n\n${said}`,
  );
  console.log(`${sound[0]} bytes of sound before, ${sound[1]} after`);
  if (sound[0] !== sound[1]) process.exitCode = 1;
}

function report(title: string, counts: readonly Counts[]): void {
  console.log(`\n## ${title}\n\n${tableOf(counts)}`);
  const names = grown(counts);
  if (names.length === 0) return;
  console.log(`\nGrew: ${names.join(', ')}`);
  process.exitCode = 1;
}
