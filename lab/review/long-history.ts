import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBankFile, termsFor } from '../../scripts/scoring/bank-file';
import type { Question } from '../../src/bank/bank';
import type { KeyTerm } from '../../src/bank/key-term';
import { idOfNumber } from '../../src/bank/question-id';
import { DAY_MS } from '../../src/base/calendar';
import { measureSpeech } from '../../src/delivery/speech-figures';
import type { Attempt, SpokenTake } from '../../src/history/attempt';
import { LEVEL_STEP_S } from '../../src/recorder/take';
import type { TermScore } from '../../src/scoring/score';
import type { Transcript, Word } from '../../src/transcription/transcript';

/** 150 words a minute, the pace of an audio book. */
const WORD_S = 0.4;
/** Words between two silences, and how long those are. */
const WORDS_TO_PAUSE = 40;
const PAUSE_S = 1.5;

const BANK = fileURLToPath(new URL('../../public/banks/mlops.md', import.meta.url));
/** What people said, one after the other: clauses as long and as different as they are. */
const ANSWERS = fileURLToPath(new URL('../../tests/fixtures/scoring/answers.json', import.meta.url));
const SPOKEN = (JSON.parse(readFileSync(ANSWERS, 'utf8')) as readonly { readonly text: string }[]).flatMap(
  ({ text }) => text.split(/\s+/),
);
/** The id of the bank that comes with the app. */
const BANK_ID = 'mlops';

/**
 * `count` answers going back a day each, the newest of `words` words and the others of a fifth of that. With `points` the
 * newest has so many key terms: its own, and those of the questions after it.
 */
export function longHistory(count: number, words: number, now: number, points = 0): readonly Attempt[] {
  const file = readBankFile(BANK, { curated: true });
  return Array.from({ length: count }, (_, age) => {
    const question = file.bank.questions[age % file.bank.questions.length];
    if (!question) throw new Error('The built-in bank has no questions.');
    const terms = termsFor(file, question);
    const more = age === 0 && points > terms.length ? file.bank.questions.slice(1) : [];
    const lent = more
      .flatMap((other) => termsFor(file, other))
      .filter(({ id }) => terms.every((own) => own.id !== id));
    return answerOf(question, [...terms, ...uniqueById(lent).slice(0, Math.max(0, points - terms.length))], {
      id: `bench-${age}`,
      words: age === 0 ? words : Math.round(words / 5),
      createdAt: now - age * DAY_MS,
    });
  });
}

function uniqueById(terms: readonly KeyTerm[]): readonly KeyTerm[] {
  return [...new Map(terms.map((term) => [term.id, term])).values()];
}

function answerOf(
  question: Question,
  terms: readonly KeyTerm[],
  facts: { readonly id: string; readonly words: number; readonly createdAt: number },
): Attempt {
  const { id, createdAt } = facts;
  const { number, text, section } = question;
  const take = takeOf(`${id}-take`, facts.words);
  const scored = terms.map((term, index) => scoreOf(term, index, terms.length, facts.words));
  return {
    version: 3,
    id,
    bankId: BANK_ID,
    question: { id: idOfNumber(number), number, text, section },
    createdAt,
    takes: [take],
    score: { scorer: 'bench', coverage: 0.75, meaning: true, terms: scored },
    verdicts: {},
  };
}

/** Three of four terms are said, evenly over the answer; each fourth is missed. */
function scoreOf(term: KeyTerm, index: number, count: number, words: number): TermScore {
  const { id, kind, weight } = term;
  const first = Math.floor((index * (words - 2)) / count);
  const span = { first, last: first + 1 };
  return {
    id,
    term: term.term,
    kind,
    weight,
    ...(index % 4 === 3
      ? { verdict: 'missed', evidence: null }
      : { verdict: 'said', evidence: { take: 0, span, quote: term.term, reason: { kind: 'exact' } } }),
  };
}

function takeOf(takeId: string, words: number): SpokenTake {
  const said = Array.from({ length: words }, (_, index): Word => {
    const startS = index * WORD_S + Math.floor(index / WORDS_TO_PAUSE) * PAUSE_S;
    return { text: SPOKEN[index % SPOKEN.length] ?? '', startS, endS: startS + WORD_S * 0.9 };
  });
  const durationS = (said.at(-1)?.endS ?? 0) + WORD_S;
  const levels = Array.from({ length: Math.ceil(durationS / LEVEL_STEP_S) }, () => 0.001);
  for (const { startS, endS } of said) {
    levels.fill(0.1, Math.floor(startS / LEVEL_STEP_S), Math.ceil(endS / LEVEL_STEP_S));
  }
  const transcript: Transcript = {
    segments: segmentsOf(said),
    madeBy: { kind: 'model', model: 'whisper-tiny.en', device: 'wasm', version: 'bench' },
  };
  return {
    kind: 'spoken',
    takeId,
    durationS,
    mimeType: 'audio/wav',
    levels,
    transcript,
    speech: measureSpeech({ words: said, levels, durationS }),
  };
}

function segmentsOf(words: readonly Word[]): Transcript['segments'] {
  const count = Math.ceil(words.length / WORDS_TO_PAUSE);
  return Array.from({ length: count }, (_, index) => {
    const some = words.slice(index * WORDS_TO_PAUSE, (index + 1) * WORDS_TO_PAUSE);
    return { startS: some[0]?.startS ?? 0, endS: some.at(-1)?.endS ?? 0, words: some };
  });
}
