import { type AttemptFigures, attemptFigures } from '../../delivery/attempt-figures';
import type { Attempt, AttemptTake } from '../../history/attempt';
import type { TermScore, Verdict } from '../../scoring/score';
import { clockTime } from '../../words/clock-time';
import { type HitSpan, hitSpans, spansOfTake } from '../hit-spans';
import { dataUrl, escaped } from './markup';
import { transcriptMarkup } from './transcript-markup';

/** The sound of one take, in a format that the reader's machine plays. */
export interface PackSound {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
}

/** One answer of a practice pack. */
export interface PackItem {
  readonly attempt: Attempt;
  /** In the order of the attempt's takes; null where the sound is no longer kept. */
  readonly sounds: readonly (PackSound | null)[];
  /** Lines of the model answer; null leaves it out. */
  readonly modelAnswer: string | null;
}

const GROUPS: readonly { readonly verdict: Verdict; readonly heading: string; readonly sign: string }[] = [
  { verdict: 'said', heading: 'Said', sign: '✓' },
  { verdict: 'close', heading: 'Close', sign: '≈' },
  { verdict: 'missed', heading: 'Missed', sign: '○' },
  { verdict: 'denied', heading: 'Denied', sign: '⊘' },
];

/** The section of one answer: figures, terms, every take with its sound and transcript, the model answer folded away. */
export function answerMarkup({ attempt, sounds, modelAnswer }: PackItem, index: number): string {
  const { question, score, takes } = attempt;
  const spans = score
    ? hitSpans(
        score,
        takes.map((take) => take.transcript),
      )
    : [];
  const playable = spans.filter((span) => sounds[span.take]);
  return `<section id="answer-${index}" aria-labelledby="heading-${index}">
<h2 id="heading-${index}">${question.number}. ${escaped(question.text)}</h2>
<p class="figures">${figuresText(attempt, attemptFigures(attempt))}</p>
${GROUPS.map((group) => groupMarkup(group, score?.terms ?? [], playable)).join('\n')}
${takes.map((take, n) => takeMarkup(take, n, takes.length, sounds[n] ?? null, spansOfTake(spans, n))).join('\n')}
${modelAnswer === null ? '' : `<details><summary>Model answer</summary>${linesMarkup(modelAnswer)}</details>`}
</section>`;
}

/** "71 % of the key terms · 1:42 · 128 words a minute · 3 pauses": what could be measured, no more. */
export function figuresText({ score }: Attempt, figures: AttemptFigures): string {
  const coverage = score?.coverage ?? null;
  return [
    ...(coverage === null ? [] : [`${Math.round(coverage * 100)} % of the key terms`]),
    clockTime(figures.durationS),
    ...(figures.wordsPerMinute === null ? [] : [`${figures.wordsPerMinute} words a minute`]),
    `${figures.pauses} ${figures.pauses === 1 ? 'pause' : 'pauses'}`,
  ].join(' · ');
}

function groupMarkup(
  { verdict, heading, sign }: (typeof GROUPS)[number],
  terms: readonly TermScore[],
  spans: readonly HitSpan[],
): string {
  const items = terms
    .filter((term) => term.verdict === verdict)
    .map((term) => {
      const span = spans.find(({ termId }) => termId === term.id);
      const name = escaped(term.term);
      if (!span) return `<li>${name}</li>`;
      return `<li><button type="button" data-take="${span.take}" data-at="${span.startS}" data-until="${span.endS}">${name}</button></li>`;
    });
  if (items.length === 0) return '';
  return `<div class="terms ${verdict}"><h3>${sign} ${heading}</h3><ul>${items.join('')}</ul></div>`;
}

function takeMarkup(
  take: AttemptTake,
  index: number,
  takes: number,
  sound: PackSound | null,
  spans: readonly HitSpan[],
): string {
  const heading = takes > 1 ? `Recording, take ${index + 1}` : 'Recording';
  const player = sound
    ? `<audio controls preload="metadata" aria-label="${heading}" src="${dataUrl(sound.bytes, sound.mimeType)}"></audio>`
    : '<p class="gone">The sound of this take is no longer kept.</p>';
  return `<div class="take" data-index="${index}"><h3>${heading}</h3>${player}
${take.transcript ? transcriptMarkup(take.transcript, spans, sound !== null) : '<p class="gone">Without a transcript.</p>'}</div>`;
}

function linesMarkup(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}
