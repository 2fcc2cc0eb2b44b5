import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../../src/words/mock-report/report-csv';
import { report } from '../../fakes/told-report';

/** A strict reader of RFC 4180, to check the writer by. */
function readCsv(file: string): readonly (readonly string[])[] {
  if (!file.startsWith('\uFEFF')) throw new Error('Excel would not take this for UTF-8');
  const text = file.slice(1);
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
        const cells = readCsv(told)[1] ?? [];
        expect([text, `'${text}`]).toContain(cells[2]);
        expect([term, `'${term}`]).toContain(cells[6]);
        for (const cell of cells.slice(6, 8)) expect(cell).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it.each(['=1+1', '-2+3', '+1', '@x', '\t=1+1', ' =cmd|"/c calc"!A1'])(
    'gives a spreadsheet %j as text, not as a formula',
    (text) => {
      const [question] = report.questions;
      if (!question) throw new Error('The report has no question');
      const told = reportCsv({ ...report, questions: [{ ...question, text, terms: [] }] });
      expect(readCsv(told)[1]?.[2]).toBe(`'${text}`);
    },
  );
});
