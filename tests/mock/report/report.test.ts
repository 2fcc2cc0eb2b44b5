import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  afterFollowUp,
  afterSilence,
  afterSkip,
  type MockInterview,
} from '../../../src/mock/mock-interview';
import { makeReport } from '../../../src/mock/report/make-report';
import { parseReport, reportJson } from '../../../src/mock/report/report';
import { reportCsv } from '../../../src/mock/report/report-csv';
import { reportMarkdown } from '../../../src/mock/report/report-markdown';
import { attemptOf, bankOf, noon, takeOf, wordsFrom } from '../../fakes/practised-attempts';

const bank = bankOf(8);
const planned: MockInterview = {
  version: 1,
  id: 'm',
  bankId: 'b',
  startedAt: noon(),
  choices: {
    length: 4,
    sections: [],
    order: 'bank',
    secondsPerAnswer: null,
    showText: true,
    followUps: true,
  },
  questions: [1, 2, 6, 7],
  answers: [],
};

/** Ten words, one a second; 3 s of silence before the fifth. */
const hesitant = takeOf({
  takeId: 'first',
  durationS: 40,
  words: [...wordsFrom(0, 4), ...wordsFrom(7, 6)],
  speech: { wordsPerMinute: 120, speakingS: 30, pauses: [{ startS: 3.8, endS: 7 }], fillers: 0 },
});
const later = takeOf({
  takeId: 'later',
  durationS: 10,
  speech: { wordsPerMinute: 180, speakingS: 10, pauses: [], fillers: 0 },
});

const attempts = [
  attemptOf({
    question: 1,
    id: 'a1',
    takes: [hesitant, later],
    terms: [
      { term: 'canary', verdict: 'said', weight: 3, at: 1 },
      { term: 'lineage', verdict: 'close', weight: 2, at: 4 },
      { term: 'rollback', verdict: 'said', weight: 2, at: 2, take: 1 },
      { term: 'registry', verdict: 'missed', weight: 1 },
    ],
  }),
  attemptOf({
    question: 2,
    id: 'a2',
    terms: [
      { term: 'Kafka', verdict: 'denied', weight: 3, at: 3 },
      { term: 'Redis', verdict: 'missed', weight: 2 },
    ],
  }),
  attemptOf({ question: 6, id: 'a6', terms: [{ term: 'PSI', verdict: 'said', weight: 2, at: 0 }] }),
  attemptOf({ question: 6, id: 'unrelated', terms: [{ term: 'PSI', verdict: 'missed' }] }),
];

const mock = afterSkip(
  afterAnswer(
    afterAnswer(
      afterFollowUp(afterAnswer(planned, 'a1', { termId: 'rollback', text: 'And rollback?' })),
      'a2',
      null,
    ),
    'a6',
    null,
  ),
);
const report = makeReport(mock, bank, attempts);

describe('the report of a mock interview', () => {
  it('covers its own attempts by weight, over all, by section and by question', () => {
    expect(report).toMatchObject({ asked: 4, answered: 3, covered: 4, terms: 7 });
    expect(report.coverage).toBeCloseTo(9 / 15);
    expect(report.sections).toEqual([
      { section: 'Section 1', questions: 2, coverage: 7 / 13 },
      { section: 'Section 2', questions: 2, coverage: 1 },
    ]);
    expect(report.questions.map(({ number, coverage }) => [number, coverage])).toEqual([
      [1, 7 / 8],
      [2, 0],
      [6, 1],
      [7, null],
    ]);
  });

  it('lists a skipped question by its text from the bank', () => {
    expect(report.questions[3]).toMatchObject({
      attemptId: null,
      text: 'Question 7?',
      section: 'Section 2',
      terms: [],
    });
  });

  it('takes an attempt that was deleted since for skipped', () => {
    const shorter = makeReport(mock, bank, attempts.slice(1));
    expect(shorter.answered).toBe(2);
    expect(shorter.questions[0]).toMatchObject({ outcome: 'skipped', attemptId: null, coverage: null });
  });

  it('tells an answer without speech from a skipped question, and scores neither', () => {
    const silent = makeReport(afterSilence(mock, 'a2'), bank, attempts);
    expect(silent.questions.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'silent',
      'answered',
      'skipped',
    ]);
    expect(silent.coverage).toBeCloseTo(9 / 10);
    expect(reportMarkdown(silent)).toContain('### 2. Question 2?\n\nNo speech was heard.');
  });

  it('weighs the pace by speaking time and adds up pauses over all takes', () => {
    expect(report.questions[0]?.speech).toMatchObject({ seconds: 50, wordsPerMinute: 135, pauses: 1 });
    expect(report.questions[0]?.speech.longestPauseS).toBeCloseTo(3.2);
  });

  it('points to the seconds and the take in which a term was said', () => {
    expect(report.questions[0]?.terms.map(({ sound }) => sound)).toEqual([
      { takeId: 'first', startS: 1, endS: 1.8 },
      { takeId: 'first', startS: 7, endS: 7.8 },
      { takeId: 'later', startS: 2, endS: 2.8 },
      null,
    ]);
  });

  it('has the heaviest points as its best moments, from different questions first', () => {
    expect(report.best.map(({ term, question }) => [term, question])).toEqual([
      ['canary', 1],
      ['PSI', 6],
      ['rollback', 1],
    ]);
  });

  it('has denied points and long silences before a point as its weakest moments', () => {
    expect(report.weakest.map(({ term, kind }) => [term, kind])).toEqual([
      ['Kafka', 'denied'],
      ['lineage', 'hesitated'],
    ]);
    expect(report.weakest[1]?.pauseS).toBeCloseTo(3.2);
  });

  it('names three things to practise, the question that lost most first', () => {
    expect(report.practise).toEqual([
      { kind: 'question', question: 2, text: 'Question 2?', missed: ['Kafka', 'Redis'] },
      { kind: 'denied', question: 2, term: 'Kafka', quote: 'Kafka' },
      { kind: 'question', question: 1, text: 'Question 1?', missed: ['registry'] },
    ]);
  });

  it.each([
    [200, 'slower'],
    [90, 'faster'],
  ])('advises on a pace of %i words a minute: %s', (wordsPerMinute, better) => {
    const take = takeOf({ speech: { wordsPerMinute, speakingS: 60, pauses: [], fillers: 0 } });
    const fast = [attemptOf({ question: 1, id: 'a1', covered: 10, takes: [take] })];
    expect(makeReport(mock, bank, fast).practise).toEqual([{ kind: 'pace', wordsPerMinute, better }]);
  });

  it('has nothing to say about an interview without answers, and does not fail', () => {
    const empty = makeReport(planned, bank, attempts);
    expect(empty).toMatchObject({ coverage: null, answered: 0, questions: [], best: [], practise: [] });
    expect(reportMarkdown(empty)).toContain('0 of 4 questions answered');
  });
});

describe('the report as JSON', () => {
  it('is read back as it was', () => {
    expect(parseReport(reportJson(report))).toEqual(report);
  });

  it.each(['', '{}', '{"version":2}'])('is refused when it is none: %j', (json) => {
    expect(() => parseReport(json)).toThrow(expect.objectContaining({ code: 'stored-record-unreadable' }));
  });
});

/** A strict reader of RFC 4180, to check the writer by. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let found = field.exec(text); found; found = field.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (field.lastIndex === text.length) return rows;
  }
  throw new Error('This is no CSV');
}

describe('the report as CSV', () => {
  const rows = readCsv(reportCsv(report));

  it('has a header and one line a key term, skipped questions too', () => {
    expect(rows).toHaveLength(1 + 7 + 1);
    expect(rows[0]?.slice(0, 3)).toEqual(['question', 'section', 'text']);
    expect(rows[1]).toEqual([
      '1',
      'Section 1',
      'Question 1?',
      '0.875',
      '50',
      '135',
      'canary',
      'concept',
      '3',
      'said',
      'canary',
      '1',
    ]);
    expect(rows.at(-1)).toEqual(['7', 'Section 2', 'Question 7?', '', '0', '', '', '', '', '', '', '']);
  });

  it('keeps any text, quotes, commas and line breaks included', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (term, text) => {
        const [question] = report.questions;
        const [first] = question?.terms ?? [];
        if (!question || !first) throw new Error('The report has no term');
        const told = reportCsv({
          ...report,
          questions: [{ ...question, text, terms: [{ ...first, term }] }],
        });
        expect(readCsv(told)[1]?.[2]).toBe(text);
        expect(readCsv(told)[1]?.[6]).toBe(term);
      }),
    );
  });
});

describe('the report as Markdown', () => {
  const read = (markdown: string) =>
    fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

  it('tells the figures, what to practise and each question', () => {
    const markdown = reportMarkdown(report);
    expect(markdown).toContain('# Mock interview: Bank\n\n2026-01-05. 3 of 4 questions answered.');
    expect(markdown).toContain('**60 %** of the key terms by weight (4 of 7).');
    expect(markdown).toContain('| Section 1 | 2 | 54 % |');
    expect(markdown).toContain('- Missed: registry\n- Follow-up: And rollback? (answered)');
    expect(markdown).toContain('### 7. Question 7?\n\nSkipped.');
  });

  it('keeps its headings whatever the bank is called', () => {
    const odd = fc.string({ minLength: 1, maxLength: 20 }).filter((title) => /\w/.test(title));
    const short = { ...report, questions: [] };
    const sameHeadings = read(reportMarkdown(short)).children.filter(({ type }) => type === 'heading').length;
    fc.assert(
      fc.property(odd, (bankTitle) => {
        const { children } = read(reportMarkdown({ ...short, bankTitle }));
        expect(children.filter(({ type }) => type === 'heading')).toHaveLength(sameHeadings);
        expect(children.filter(({ type }) => type === 'html' || type === 'code')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
