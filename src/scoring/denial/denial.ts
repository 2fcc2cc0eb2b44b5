import { GIVEN_AWAY, LEFT_TO_OTHERS, LIFTED, SET_ASIDE } from '../english/denial-phrases';
import { directionOf, oppositesOf } from '../english/directions';
import { isNegator } from '../english/negators';
import type { SpokenAnswer } from '../spoken-answer';
import type { TermShape } from '../words/term-shape';
import type { Token } from '../words/tokens';

/** Why words that were heard don't count: the word that turns them round. */
export interface Denial {
  readonly by: string;
  /** Index of the token that denies. */
  readonly at: number;
}

/** A negator reaches this far forward, and a verdict on what was said before ("… was not allowed") this far back. */
const REACH_FORWARD = 9;
const REACH_BACK = 5;

/**
 * What denies the words between two tokens of the answer, or null. Looks for negators and phrases in front within the clause,
 * for verdicts after it, and for ", but we did not use them". Terms that are negative themselves ("no fever") are denied where nothing
 * negates them.
 */
export function denialOf(answer: SpokenAnswer, first: number, last: number, shape: TermShape): Denial | null {
  const opposite = oppositeNear(answer.tokens, first, last, shape);
  if (opposite !== null) return opposite;
  if (shape.negative)
    return staysNegative(answer.tokens, first, last) ? null : { by: answer.texts[first] ?? '', at: first };
  return (
    deniedInFront(answer.tokens, first) ??
    deniedBetween(answer.tokens, first, last) ??
    deniedAfter(answer.tokens, last) ??
    deniedLater(answer.tokens, last)
  );
}

/** Whether a span of tokens holds a negator that is not lifted. */
export function holdsNegator(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (negates(tokens, at)) return true;
  return false;
}

function staysNegative(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens
    .slice(Math.max(0, first - REACH_FORWARD), last + REACH_BACK)
    .some(
      (token) =>
        token.sentence === tokens[first]?.sentence &&
        (isNegator(token.text) || /^(?:zero|free|stop|instead|rather)$/.test(token.text)),
    );
}

function deniedInFront(tokens: readonly Token[], first: number): Denial | null {
  const start = tokens[first];
  let negators = 0;
  let found: Denial | null = null;
  for (let at = first - 1; at >= Math.max(0, first - REACH_FORWARD); at -= 1) {
    const token = tokens[at];
    if (token === undefined || start === undefined || token.sentence !== start.sentence) break;
    if (token.clause !== start.clause && !goesOnListing(tokens, start.clause, first)) break;
    const phrase =
      SET_ASIDE.find((words) => matchesAt(tokens, at, words)) ??
      LEFT_TO_OTHERS.find((words) => matchesAt(tokens, at, words));
    if (phrase !== undefined) return { by: phrase.join(' '), at };
    if (negates(tokens, at)) {
      negators += 1;
      found = { by: token.text, at };
    }
  }
  return negators % 2 === 1 ? found : null; // "never without X" says X
}

/** "Training ran on one machine, nothing distributed": the negator stands between the words of the term, right before a later one. */
function deniedBetween(tokens: readonly Token[], first: number, last: number): Denial | null {
  for (let at = last - 1; at > first; at -= 1) {
    if (tokens[at]?.clause !== tokens[last]?.clause) return null;
    const phrase = SET_ASIDE.find((words) => matchesAt(tokens, at, words));
    if (phrase !== undefined) return { by: phrase.join(' '), at };
    if (negates(tokens, at)) return { by: tokens[at]?.text ?? '', at };
  }
  return null;
}

/** A negation reaches into the next clause only when that goes on with a list: "we never used Kafka, Redis or Spark", not "and give X". */
function goesOnListing(tokens: readonly Token[], clause: number, first: number): boolean {
  if (/^n?or$/.test(tokens[first - 1]?.text ?? '')) return true;
  for (let at = first - 1; tokens[at]?.clause === clause; at -= 1)
    if (!/^(?:a|an|the|any|even)$/.test(tokens[at]?.text ?? '')) return false;
  return true;
}

function deniedAfter(tokens: readonly Token[], last: number): Denial | null {
  const end = tokens[last];
  for (let at = last + 1; at <= Math.min(tokens.length - 1, last + REACH_BACK); at += 1) {
    const token = tokens[at];
    if (token === undefined || end === undefined || token.sentence !== end.sentence) return null;
    if (token.text === 'to' && leftTo(tokens, last))
      return { by: `to ${tokens[at + 1]?.text ?? 'others'}`, at };
    const given = GIVEN_AWAY.find((words) => matchesAt(tokens, at, words));
    if (given !== undefined) return { by: given.join(' '), at };
    if (token.clause !== end.clause) return null;
    const before = tokens[at - 1]?.text ?? '';
    // "X is not …", "X was never …" judges X; "X so we do not …" speaks of something else.
    if (
      negates(tokens, at) &&
      (at === last + 1 || /^(?:is|was|are|were|did|does|has|had|will|would|could|can)$/.test(before)) &&
      !subjectBetween(tokens, last + 1, at)
    ) {
      return { by: token.text, at };
    }
  }
  return null;
}

/** "I leave the monitoring to the platform team": a verb of handing over stands in front. */
function leftTo(tokens: readonly Token[], last: number): boolean {
  return tokens
    .slice(Math.max(0, last - 8), last)
    .some(
      (token) =>
        token.sentence === tokens[last]?.sentence &&
        /^(?:leave|left|hand|handed|outsource|outsourced|pass|passed)$/.test(token.text),
    );
}

/** "We looked at X, but we did not use them." */
function deniedLater(tokens: readonly Token[], last: number): Denial | null {
  const end = tokens[last];
  if (end === undefined) return null;
  for (let at = last + 1; at <= Math.min(tokens.length - 1, last + 8); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== end.sentence) return null;
    if (!/^(?:but|though|although|however)$/.test(token.text)) continue;
    const rest = tokens.slice(at + 1, at + 9).filter((next) => next.sentence === end.sentence);
    const negator = rest.findIndex((_, offset) => negates(tokens, at + 1 + offset));
    if (negator < 0 || negator > 4) return null;
    const after = rest.slice(negator + 1);
    const pointsBack = after.some((next) =>
      /^(?:it|them|that|those|these|one|time|yet|budget|need)$/.test(next.text),
    );
    const nothingNew = after.every((next) =>
      /^(?:do|did|use|used|using|adopt|try|tried|need|needed|yet|really|in|the|end)$/.test(next.text),
    );
    return pointsBack || nothingNew ? { by: rest[negator]?.text ?? 'not', at: at + 1 + negator } : null;
  }
  return null;
}

/** "too little" beside "too much", "rose by" where the term says "reduced". */
function oppositeNear(
  tokens: readonly Token[],
  first: number,
  last: number,
  shape: TermShape,
): Denial | null {
  const clause = tokens[first]?.clause;
  for (let at = Math.max(0, first - 4); at <= Math.min(tokens.length - 1, last + 4); at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.clause !== clause && (at < first || at > last))) continue;
    const turned = shape.words.some(
      (word) =>
        oppositesOf(word.stem).has(token.stem) && !shape.words.some((other) => other.stem === token.stem),
    );
    if (turned && !holdsStem(tokens, first, last, oppositesOf(token.stem))) return { by: token.text, at };
  }
  if (shape.direction === null) return null;
  const heard = directionOf(
    tokens
      .slice(Math.max(0, first - 4), last + 5)
      .filter((token) => token.sentence === tokens[first]?.sentence),
  );
  if (heard === null || heard === shape.direction) return null;
  const at = tokens.findIndex(
    (token, index) => index >= first - 4 && index <= last + 4 && directionOf([token]) === heard,
  );
  return at < 0 ? null : { by: tokens[at]?.text ?? '', at };
}

function holdsStem(
  tokens: readonly Token[],
  first: number,
  last: number,
  stems: ReadonlySet<string>,
): boolean {
  return tokens.slice(first, last + 1).some((token) => stems.has(token.stem));
}

function negates(tokens: readonly Token[], at: number): boolean {
  return isNegator(tokens[at]?.text ?? '') && !LIFTED.has(tokens[at + 1]?.text ?? '');
}

function subjectBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => /^(?:i|we|they|he|she|you)$/.test(token.text));
}

function matchesAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.text === word);
}
