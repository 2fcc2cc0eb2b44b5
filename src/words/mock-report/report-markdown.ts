import type { BlockContent, List, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { MockReport, ReportQuestion, ReportTerm } from '../../mock/report/report';
import { isCovered } from '../../scoring/score';
import { shareOfAnswer } from '../coverage-words';
import { isoDay } from '../days';
import { isFirstGo, shareInWords } from '../first-go';
import { VERDICT_WORDS } from '../sentences';
import { LACKING_PARTS } from '../telling-words';
import { adviceSentence, momentSentence, soundSentence } from './report-sentences';

/** The report as Markdown (GFM), to read, print or keep beside one's notes. Text of a bank or a transcript stays text. */
export function reportMarkdown(report: MockReport): string {
  const { bankTitle, startedAt, answered, asked, coverage, covered, terms, speech } = report;
  const root: Root = {
    type: 'root',
    children: [
      heading(1, `Mock interview: ${bankTitle}`),
      paragraph(`${isoDay(startedAt)}. ${answered} of ${asked} questions answered.`),
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [text(share(coverage))] },
          text(wholeLine(coverage, covered, terms)),
          text(soundSentence(speech)),
        ],
      },
      ...under('Practise next', report.practise.map(adviceSentence)),
      ...under('Best moments', report.best.map(momentSentence)),
      ...under('Weakest moments', report.weakest.map(momentSentence)),
      ...(report.sections.length > 1 ? [heading(2, 'Sections'), sectionTable(report)] : []),
      heading(2, 'Questions'),
      ...report.questions.flatMap(questionBlocks),
    ],
  };
  return toMarkdown(root, {
    bullet: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

function questionBlocks(question: ReportQuestion): readonly RootContent[] {
  const { number, outcome, terms, lacks, followUp, coverage, speech } = question;
  const title = heading(3, `${number}. ${question.text}`);
  if (outcome === 'skipped') return [title, paragraph('Skipped.')];
  if (outcome === 'silent') return [title, paragraph('No speech was heard.')];
  const covered = terms.filter(({ verdict }) => isCovered(verdict)).length;
  const lines = [
    ...lacks.map((part) => LACKING_PARTS[part].advice),
    ...(['said', 'close', 'missed', 'denied'] as const).flatMap((verdict) => verdictLine(verdict, terms)),
    ...(followUp ? [`Follow-up: ${followUp.text} (${followUp.state})`] : []),
  ];
  return [
    title,
    paragraph(`${scoreLine(coverage, covered, terms.length)}. ${soundSentence(speech)}`),
    ...(lines.length > 0 ? [list(lines, false)] : []),
  ];
}

function verdictLine(wanted: ReportTerm['verdict'], terms: readonly ReportTerm[]): readonly string[] {
  const names = terms.filter(({ verdict }) => verdict === wanted).map(({ term }) => term);
  return names.length === 0 ? [] : [`${VERDICT_WORDS[wanted].title}: ${names.join('; ')}`];
}

function sectionTable({ sections }: MockReport): RootContent {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  });
  const rows = sections.map(({ section, questions, coverage }) =>
    row([section, String(questions), share(coverage)]),
  );
  return { type: 'table', children: [row(['Section', 'Questions', 'Coverage']), ...rows] };
}

function share(coverage: number | null): string {
  return coverage === null ? 'not scored' : shareInWords(coverage);
}

/** What follows the share of the whole interview. */
function wholeLine(coverage: number | null, covered: number, terms: number): string {
  if (coverage === null) return '. ';
  return isFirstGo(coverage)
    ? `, ${covered} of ${terms} key terms. `
    : ` of the model answers by weight, ${covered} of ${terms} key terms. `;
}

/** "9 of 14 key terms, 71 % of the model answer". */
function scoreLine(coverage: number | null, covered: number, of: number): string {
  if (coverage === null) return share(coverage);
  const terms = `${covered} of ${of} key terms`;
  return isFirstGo(coverage) ? terms : `${terms}, ${shareOfAnswer(coverage)}`;
}

function under(title: string, items: readonly string[]): readonly RootContent[] {
  return items.length === 0 ? [] : [heading(2, title), list(items, true)];
}

function list(items: readonly string[], ordered: boolean): List {
  const entry = (item: string): BlockContent[] => [paragraph(item)];
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: entry(item) })),
  };
}

function heading(depth: 1 | 2 | 3, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

function paragraph(words: string): BlockContent {
  return { type: 'paragraph', children: [text(words)] };
}

/** On one line: a bank or a transcript may hold any white space. */
function text(words: string): PhrasingContent {
  return { type: 'text', value: words.replace(/\s+/g, ' ') };
}
