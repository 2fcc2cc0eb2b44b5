import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { afterSilence } from '../../../src/mock/mock-interview';
import { makeReport } from '../../../src/mock/report/make-report';
import { reportMarkdown } from '../../../src/words/mock-report/report-markdown';
import { attempts, bank, mock, planned, report } from '../../fakes/told-report';

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

describe('the report as Markdown', () => {
  const read = (markdown: string) =>
    fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

  it('tells the figures, what to practise and each question', () => {
    const markdown = reportMarkdown(report);
    expect(markdown).toContain('# Mock interview: Bank\n\n2026-01-05. 3 of 4 questions answered.');
    expect(markdown).toContain('**60 %** of the model answers by weight, 4 of 7 key terms.');
    expect(markdown).toContain('| Section 1 | 2 | 54 % |');
    expect(markdown).toContain('- Missed: registry\n- Follow-up: And rollback? (answered)');
    expect(markdown).toContain('### 7. Question 7?\n\nSkipped.');
  });

  it('says what a story lacks', () => {
    const [first, ...others] = report.questions;
    if (!first) throw new Error('The report has no question');
    const told = { ...report, questions: [{ ...first, lacks: ['result' as const] }, ...others] };
    expect(reportMarkdown(told).match(/How it ended was not found/g)).toHaveLength(1);
    expect(reportMarkdown(report)).not.toContain('was not found');
  });

  it('says what was skipped, what was silent, and that nothing was answered', () => {
    const silent = makeReport(afterSilence(mock, 'a2'), bank, attempts);
    expect(reportMarkdown(silent)).toContain('### 2. Question 2?\n\nNo speech was heard.');
    expect(reportMarkdown(makeReport(planned, bank, attempts))).toContain('0 of 4 questions answered');
  });

  it('counts no key terms where there was nothing to compare with', () => {
    const unscored = attempts.map((attempt) => ({
      ...attempt,
      score: { scorer: 'test', coverage: null, terms: [], meaning: false },
    }));
    const markdown = reportMarkdown(makeReport(mock, bank, unscored));
    expect(markdown).toContain('**not scored**. ');
    expect(markdown).toMatch(/### 2\. Question 2\?\n\nnot scored\. \d:\d\d/);
    expect(markdown).not.toMatch(/0 of 0|NaN|key terms/);
  });

  it('shows a time as the screens do: a second that is not over is not counted', () => {
    const told = { ...report, speech: { ...report.speech, seconds: 59.7 } };
    expect(reportMarkdown(told)).toContain('4 of 7 key terms. 0:59,');
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

  it('keeps what was said as text, whatever signs it holds', () => {
    const [first] = report.practise;
    if (first?.kind !== 'question') throw new Error('The report has no advice on a question');
    const text = fc.string({
      unit: fc.constantFrom(...'a |*_`<&[]()#+-1.~\\\n'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (term) => {
        const wanted = `Question 2, Question 2? Missed: x${term}x.`.replace(/\s+/g, ' ');
        const told = reportMarkdown({
          ...report,
          questions: [],
          practise: [{ ...first, missed: [`x${term}x`] }],
        });
        expect(textOf(read(told))).toContain(wanted);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
