import type { Question } from '../bank/bank';
import { isFillerWord, isFunctionWord } from './function-words';
import type { AnswerUnit } from './model-answer';
import { unitsOf } from './model-answer';
import { quantitiesIn } from './numbers';
import { hasName, isFlatWord, isVerbOfDoing, saysNothing } from './phrase-words';
import type { Token } from './tokens';
import { tokenize } from './tokens';

/** A phrase of the model answer that may be a key term. */
export interface Candidate {
  /** As written, without surrounding punctuation: 1–5 words. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly unit: AnswerUnit;
  /** Place in the answer, 0 first. */
  readonly order: number;
  /** Written in bold in front of a bullet, or the head of a bullet. */
  readonly lead: boolean;
  readonly number: boolean;
  readonly name: boolean;
}

const LONGEST = 5;

/** Phrases between words of grammar, cut at verbs of doing; numbers keep the words they count. */
export function candidatesOf(question: Question): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const unit of unitsOf(question)) {
    if (saysNothing(unit.text)) continue;
    const words = unit.text.split(/\s+/).filter((word) => word !== '');
    const tokens = tokenize(words);
    const leadEnd = unit.lead === '' ? -1 : unit.lead.split(/\s+/).length - 1;
    const phrases = phraseRanges(tokens);
    const ranges = [...phrases, ...joinedRanges(tokens, phrases), ...numberRanges(tokens, words)];
    ranges.forEach(([first, last], index) => {
      const chosen = tokens.slice(first, last + 1);
      const text = wordingOf(words, chosen);
      if (text === '' || text.length < 2) return;
      candidates.push({
        text,
        tokens: chosen,
        unit,
        order: candidates.length,
        lead: (chosen.at(-1)?.word ?? 0) <= leadEnd || (unit.bullet && index === 0),
        number: quantitiesIn(chosen).length > 0,
        name: hasName(words, chosen),
      });
    });
  }
  return candidates;
}

type Range = readonly [first: number, last: number];

function phraseRanges(tokens: readonly Token[]): readonly Range[] {
  const ranges: Range[] = [];
  let first = -1;
  const close = (end: number) => {
    if (first >= 0) ranges.push(...trimmed(tokens, first, end));
    first = -1;
  };
  const numbers = new Set(
    quantitiesIn(tokens).flatMap(({ first: from, last: to }) =>
      Array.from({ length: to - from + 1 }, (_, step) => from + step),
    ),
  );
  tokens.forEach((token, at) => {
    const joins =
      !numbers.has(at) &&
      !isFunctionWord(token.text) &&
      !isFillerWord(token.text) &&
      !isVerbOfDoing(token, at === 0);
    const breaks = at > 0 && tokens[at - 1]?.clause !== token.clause;
    if (breaks || !joins) close(at - 1);
    if (joins && first < 0) first = at;
  });
  close(tokens.length - 1);
  return ranges;
}

/** Two short phrases around one small word are often one term: "infrastructure as code", "latency and throughput". */
function joinedRanges(tokens: readonly Token[], phrases: readonly Range[]): readonly Range[] {
  return phrases.slice(1).flatMap(([first, last], index): readonly Range[] => {
    const before = phrases[index];
    if (before === undefined || first - before[1] !== 2 || last - before[0] + 1 > LONGEST) return [];
    const joins =
      /^(?:and|as|of|to)$/.test(tokens[before[1] + 1]?.text ?? '') &&
      tokens[first]?.sentence === tokens[before[0]]?.sentence;
    const even = Math.abs(last - first - (before[1] - before[0])) <= 1;
    return joins && even ? [[before[0], last]] : [];
  });
}

/** Long phrases lose flat words at their ends first, then keep their last words: English puts the head there. */
function trimmed(tokens: readonly Token[], first: number, last: number): readonly Range[] {
  let from = first;
  let to = last;
  while (from < to && (isFlatWord(tokens[from]?.text ?? '') || /..ly$/.test(tokens[from]?.text ?? '')))
    from += 1;
  while (to > from && isFlatWord(tokens[to]?.text ?? '')) to -= 1;
  if (from === to && isFlatWord(tokens[from]?.text ?? '')) return [];
  return to - from + 1 > LONGEST ? [[to - LONGEST + 1, to]] : [[from, to]];
}

/** A number with what it counts: up to two content words behind it, or else the two before it. */
function numberRanges(tokens: readonly Token[], words: readonly string[]): readonly Range[] {
  return quantitiesIn(tokens).flatMap((quantity): readonly Range[] => {
    const written = words[tokens[quantity.first]?.word ?? 0] ?? '';
    if (
      /^(?:first|second|third|one)$/i.test(written) ||
      (quantity.unit === 'none' && quantity.value < 2 && !/\d/.test(written))
    )
      return [];
    const after = contentFrom(tokens, quantity.last + 1, 1, 3);
    if (after > quantity.last) return [[quantity.first, after]];
    const before = contentFrom(tokens, quantity.first - 1, -1, 4);
    return [[Math.min(before, quantity.first), quantity.last]];
  });
}

/** Walks over content words, and single words of grammar between them, at most `most` words; returns the last content index. */
function contentFrom(tokens: readonly Token[], from: number, step: 1 | -1, most: number): number {
  let reached = from - step;
  for (let at = from, walked = 0; walked < most; at += step, walked += 1) {
    const token = tokens[at];
    const start = tokens[from - step];
    if (token === undefined || start === undefined || token.clause !== start.clause) break;
    if (quantitiesIn([token]).length > 0) break;
    if (!isFunctionWord(token.text)) reached = at;
    else if (step === 1) break;
  }
  return reached;
}

function wordingOf(words: readonly string[], tokens: readonly Token[]): string {
  const first = tokens[0]?.word ?? 0;
  const last = tokens.at(-1)?.lastWord ?? first;
  return words
    .slice(first, last + 1)
    .join(' ')
    .replace(/^[^\p{L}\p{N}$€£₹<>~]+|[^\p{L}\p{N}%+]+$/gu, '');
}
