import { assertNever } from '../../base/assert-never';
import { dayNumber, isoDateOf } from '../../base/calendar';
import { isCovered } from '../../scoring/score';
import type { Advice, MockReport, Moment, ReportQuestion, ReportSpeech, ReportTerm } from './report';

/** The report to read, print or keep beside one's notes. */
export function reportMarkdown(report: MockReport): string {
  const blocks = [
    `# Mock interview: ${plain(report.bankTitle)}`,
    `${isoDateOf(dayNumber(report.startedAt))}. ${report.answered} of ${report.asked} questions answered.`,
    `**${percent(report.coverage)}** of the key terms by weight (${report.covered} of ${report.terms}). ${sounded(report.speech)}`,
    ...under('## Practise next', report.practise.map(adviceLine)),
    ...under('## Best moments', report.best.map(momentLine)),
    ...under('## Weakest moments', report.weakest.map(momentLine)),
    ...(report.sections.length > 1 ? ['## Sections', sectionTable(report)] : []),
    '## Questions',
    ...report.questions.flatMap(questionBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionTable({ sections }: MockReport): string {
  return table(
    ['Section', 'Questions', 'Coverage'],
    sections.map((row) => [plain(row.section), String(row.questions), percent(row.coverage)]),
  );
}

function questionBlocks(question: ReportQuestion): readonly string[] {
  const heading = `### ${question.number}. ${plain(question.text)}`;
  if (question.outcome === 'skipped') return [heading, 'Skipped.'];
  if (question.outcome === 'silent') return [heading, 'No speech was heard.'];
  const list = (label: string, terms: readonly ReportTerm[]) =>
    terms.length === 0 ? [] : [`- ${label}: ${terms.map(({ term }) => plain(term)).join('; ')}`];
  const withVerdict = (verdict: ReportTerm['verdict']) =>
    question.terms.filter((term) => term.verdict === verdict);
  const covered = question.terms.filter(({ verdict }) => isCovered(verdict)).length;
  const lines = [
    ...list('Said', withVerdict('said')),
    ...list('Close', withVerdict('close')),
    ...list('Missed', withVerdict('missed')),
    ...list('Denied', withVerdict('denied')),
    ...(question.followUp
      ? [`- Follow-up: ${plain(question.followUp.text)} (${question.followUp.state})`]
      : []),
  ];
  const figures = `${percent(question.coverage)}, ${covered} of ${question.terms.length} key terms. ${sounded(question.speech)}`;
  return [heading, figures, ...(lines.length > 0 ? [lines.join('\n')] : [])];
}

function adviceLine(advice: Advice): string {
  switch (advice.kind) {
    case 'question':
      return `Question ${advice.question}, ${plain(advice.text)} Missed: ${advice.missed.map(plain).join('; ')}.`;
    case 'denied':
      return `Question ${advice.question}: ${plain(advice.term)} was denied${advice.quote === null ? '' : `: “${plain(advice.quote)}”`}.`;
    case 'pace':
      return `Speak ${advice.better}: ${Math.round(advice.wordsPerMinute)} words a minute.`;
    case 'pauses':
      return `Shorter pauses: ${advice.pauses} of over a second, the longest ${advice.longestPauseS.toFixed(1)} s.`;
    default:
      return assertNever(advice);
  }
}

function momentLine({ kind, question, term, quote, pauseS, sound }: Moment): string {
  const how: Readonly<Record<Moment['kind'], string>> = {
    said: 'said',
    hesitated: `after ${pauseS.toFixed(1)} s of silence`,
    denied: 'denied',
    'near-miss': 'something else was said',
  };
  return `Question ${question}, ${plain(term)}: “${plain(quote)}” (${how[kind]}, at ${clock(sound.startS)})`;
}

function sounded({ seconds, wordsPerMinute, pauses }: ReportSpeech): string {
  const pace = wordsPerMinute === null ? [] : [`${Math.round(wordsPerMinute)} words a minute`];
  const silences = pauses === 0 ? [] : [`${pauses} ${pauses === 1 ? 'pause' : 'pauses'} of over a second`];
  return `${[clock(seconds), ...pace, ...silences].join(', ')}.`;
}

function under(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [heading, items.map((item, index) => `${index + 1}. ${item}`).join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function percent(share: number | null): string {
  return share === null ? 'not scored' : `${Math.round(share * 100)} %`;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Text of a bank or a transcript, on one line, with every sign that means something to Markdown escaped. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');
}
