import { figuresOver } from '../../delivery/take-figures';
import type { Attempt, AttemptTake } from '../../history/attempt';
import type { TermScore, Verdict } from '../../scoring/score';
import { answerLine, PACK_WORDS, takeTitle } from '../../words/pack-words';
import { VERDICT_WORDS } from '../../words/sentences';
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

const VERDICTS = ['said', 'close', 'missed', 'denied'] as const satisfies readonly Verdict[];

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
<p class="figures">${answerLine(attempt, figuresOver(attempt.takes))}</p>
${VERDICTS.map((verdict) => groupMarkup(verdict, score?.terms ?? [], playable)).join('\n')}
${takes.map((take, n) => takeMarkup(take, n, takes.length, sounds[n] ?? null, spansOfTake(spans, n))).join('\n')}
${modelAnswer === null ? '' : `<details><summary>${PACK_WORDS.modelAnswer}</summary>${linesMarkup(modelAnswer)}</details>`}
</section>`;
}

function groupMarkup(verdict: Verdict, terms: readonly TermScore[], spans: readonly HitSpan[]): string {
  const items = terms
    .filter((term) => term.verdict === verdict)
    .map((term) => {
      const span = spans.find(({ termId }) => termId === term.id);
      const name = escaped(term.term);
      if (!span) return `<li>${name}</li>`;
      return `<li><button type="button" data-take="${span.take}" data-at="${span.startS}" data-until="${span.endS}">${name}</button></li>`;
    });
  if (items.length === 0) return '';
  const { symbol, title } = VERDICT_WORDS[verdict];
  return `<div class="terms ${verdict}"><h3>${symbol} ${title}</h3><ul>${items.join('')}</ul></div>`;
}

function takeMarkup(
  take: AttemptTake,
  index: number,
  takes: number,
  sound: PackSound | null,
  spans: readonly HitSpan[],
): string {
  const heading = takeTitle(take, index, takes);
  if (take.kind === 'typed')
    return `<div class="take" data-index="${index}"><h3>${heading}</h3>
${transcriptMarkup(take.transcript, spans, 'none')}</div>`;
  const player = sound
    ? `<audio controls preload="metadata" aria-label="${heading}" src="${dataUrl(sound.bytes, sound.mimeType)}"></audio>`
    : gone(PACK_WORDS.noSound);
  return `<div class="take" data-index="${index}"><h3>${heading}</h3>${player}
${take.transcript ? transcriptMarkup(take.transcript, spans, sound ? 'play' : 'read') : gone(PACK_WORDS.noTranscript)}</div>`;
}

function linesMarkup(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

function gone(sentence: string): string {
  return `<p class="gone">${sentence}</p>`;
}
