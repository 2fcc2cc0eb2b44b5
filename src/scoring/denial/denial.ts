import { directionOf, oppositesOf } from '../english/directions';
import { isNegator } from '../english/negators';
import type { SpokenAnswer } from '../spoken-answer';
import type { TermShape } from '../words/term-shape';
import { type Token, tokenizeText } from '../words/tokens';
import { type Denial, negates, negationOf, REACH_BACK, REACH_FORWARD } from './negation';

/**
 * What denies the words between two tokens of the answer, or null. Looks for negators and phrases in front within the clause,
 * for verdicts after it, and for ", but we did not use them". Terms that are negative themselves ("no fever") are denied where nothing
 * negates them.
 */
export function denialOf(answer: SpokenAnswer, first: number, last: number, shape: TermShape): Denial | null {
  const opposite = oppositeNear(answer.tokens, first, last, shape);
  if (opposite !== null) return opposite;
  if (shape.negative) {
    if (staysNegative(answer.tokens, first, last)) return null;
    const negator = tokenizeText(shape.wording).find(({ text }) => isNegator(text))?.text ?? 'not';
    return { kind: 'affirmed', by: `the missing ${negator}`, at: first };
  }
  return negationOf(answer.tokens, first, last, new Set(shape.words.map(({ stem }) => stem)));
}

/** Whether a span of tokens holds a negator that is not lifted, and surely one. */
export function holdsNegator(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (negates(tokens, at) && !tokens[at]?.doubted) return true;
  return false;
}

function staysNegative(tokens: readonly Token[], first: number, last: number): boolean {
  const { sentence } = tokens[first] ?? {};
  return tokens.some((token, at) => {
    const near = at >= first - REACH_FORWARD && at < last + REACH_BACK && token.sentence === sentence;
    if (!near) return false;
    if (isNegator(token.text) || /^(?:zero|free|stop|instead|rather|missing)$/.test(token.text)) return true;
    // "The battery is out of the closed path", not "it turned out that the battery is in it".
    const outside = token.text === 'outside' || (token.text === 'out' && tokens[at + 1]?.text === 'of');
    return outside && at > first && at < last;
  });
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
    if (turned && !holdsStem(tokens, first, last, oppositesOf(token.stem)))
      return { kind: 'opposite', by: token.text, at };
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
  return at < 0 ? null : { kind: 'opposite', by: tokens[at]?.text ?? '', at };
}

function holdsStem(
  tokens: readonly Token[],
  first: number,
  last: number,
  stems: ReadonlySet<string>,
): boolean {
  return tokens.slice(first, last + 1).some((token) => stems.has(token.stem));
}
