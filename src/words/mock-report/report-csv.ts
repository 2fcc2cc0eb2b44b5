import type { MockReport, ReportQuestion, ReportTerm } from '../../mock/report/report';

const COLUMNS = [
  'question',
  'section',
  'text',
  'coverage',
  'seconds',
  'words per minute',
  'term',
  'kind',
  'weight',
  'verdict',
  'quote',
  'heard at second',
] as const;

type Cell = string | number | null;

/** One line a key term, by RFC 4180: CRLF, a header, quotes doubled. A question without terms has one line. */
export function reportCsv(report: MockReport): string {
  const rows = report.questions.flatMap((question) =>
    question.terms.length === 0
      ? [rowOf(question, null)]
      : question.terms.map((term) => rowOf(question, term)),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function rowOf(question: ReportQuestion, term: ReportTerm | null): readonly Cell[] {
  const { number, section, text, coverage, speech } = question;
  return [
    number,
    section,
    text,
    coverage,
    speech.seconds,
    speech.wordsPerMinute,
    term?.term ?? null,
    term?.kind ?? null,
    term?.weight ?? null,
    term?.verdict ?? null,
    term?.quote ?? null,
    term?.sound?.startS ?? null,
  ];
}

/** Numbers with up to three decimals and a point; nothing for null. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(Math.round(cell * 1000) / 1000);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
