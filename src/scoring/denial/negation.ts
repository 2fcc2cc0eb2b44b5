import { GIVEN_AWAY, LEFT_TO_OTHERS, LIFTED, SET_ASIDE } from '../english/denial-phrases';
import { isFunctionWord } from '../english/function-words';
import { isNegator } from '../english/negators';
import type { Token } from '../words/tokens';

/** Why words that were heard don't count: the word that turns them round. */
export interface Denial {
  /** `opposite` also stands for words that point the other way; `affirmed` for a negative term that nothing negates. */
  readonly kind: 'negator' | 'phrase' | 'opposite' | 'affirmed' | 'order';
  readonly by: string;
  /** Index of the token that denies. */
  readonly at: number;
}

/** A negator reaches this far forward, and a verdict on what was said before ("… was not allowed") this far back. */
export const REACH_FORWARD = 9;
export const REACH_BACK = 5;

/** Words at which a new statement begins, which a negator in front does not reach: "not valid until the manager signs". */
const NEW_STATEMENT = /^(?:until|till|before|unless|if|when|where|whether|than|way)$/;

/** A negation after these is a condition: "if there is no order, the invoice waits". */
const CONDITION = /^(?:if|unless|whether)$/;

/** "The grain was too big" tells its size, "the tool was too slow" why it was not taken. */
const SIZE =
  /^(?:big|large|small|little|long|short|high|low|wide|narrow|thick|thin|heavy|light|hot|cold|wet|dry)$/;

const WOULD = /^(?:would|could|can|will|may|might|cannot|must|should)$/;
const PERSON = /^(?:i|we|they|he|she|you|it|that|this|there|nobody)$/;

/**
 * What negates the words between two tokens: a negator or a phrase in front within the clause, between the words, a verdict
 * after them, or ", but we did not use them".
 */
export function negationOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  stems: ReadonlySet<string>,
): Denial | null {
  return (
    deniedInFront(tokens, first, last) ??
    deniedBetween(tokens, first, last, stems) ??
    deniedAfter(tokens, last) ??
    deniedLater(tokens, last)
  );
}

/** Whether the token is a negator that is not lifted, as in "not only" and "no more than two". */
export function negates(tokens: readonly Token[], at: number): boolean {
  if (!isNegator(tokens[at]?.text ?? '') || LIFTED.has(tokens[at + 1]?.text ?? '')) return false;
  return tokens[at + 2]?.text !== 'than';
}

function deniedInFront(tokens: readonly Token[], first: number, last: number): Denial | null {
  const start = tokens[first];
  let negators = 0;
  let found: Denial | null = null;
  for (let at = first - 1; at >= Math.max(0, first - REACH_FORWARD); at -= 1) {
    const token = tokens[at];
    if (token === undefined || start === undefined || token.sentence !== start.sentence) break;
    if (token.clause !== start.clause && !goesOnListing(tokens, start.clause, first, last)) break;
    if (beginsStatement(tokens, at)) break;
    const phrase = phraseInFront(tokens, at, start);
    if (phrase !== undefined) return { kind: 'phrase', by: phrase.join(' '), at };
    if (negates(tokens, at) && !isCondition(tokens, at, last)) {
      negators += 1;
      found = { kind: 'negator', by: token.text, at };
    }
  }
  return negators % 2 === 1 ? found : null; // "never without X" says X
}

/** "not valid until …", "no more than …", "not in the same room as …"; but "rather than" sets aside. */
function beginsStatement(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (word === 'as') return tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'same');
  return NEW_STATEMENT.test(word) && tokens[at - 1]?.text !== 'rather';
}

/**
 * A phrase that sets aside or leaves to others; not "is considered to be", "my team owns" and "on the left the lamp", which do
 * neither, and not "Unlike arrays, lists …", which ends at its comma.
 */
function phraseInFront(tokens: readonly Token[], at: number, start: Token): readonly string[] | undefined {
  const before = tokens[at - 1];
  const opens = before?.sentence !== start.sentence;
  if (opens && tokens[at]?.clause !== start.clause) return undefined;
  const aside = SET_ASIDE.find((words) => matchesAt(tokens, at, words));
  if (aside !== undefined)
    return aside.length === 1 && /^(?:is|are|was|were|be|been)$/.test(before?.text ?? '') ? undefined : aside;
  if (/^(?:my|our|the)$/.test(before?.text ?? '')) return undefined;
  return LEFT_TO_OTHERS.find((words) => matchesAt(tokens, at, words));
}

/** "If we do not X, …", and "Without X the line stops": what would be, not what is. */
function isCondition(tokens: readonly Token[], at: number, last: number): boolean {
  const { clause, sentence } = tokens[at] ?? {};
  for (let before = at - 1; tokens[before]?.clause === clause && before >= 0; before -= 1)
    if (CONDITION.test(tokens[before]?.text ?? '')) return true;
  const opens = tokens[at - 1]?.sentence !== sentence;
  if (tokens[at]?.text !== 'without' || !opens) return false;
  const main = tokens.slice(last + 1).filter((token) => token.sentence === sentence);
  if (main.length < 2) return false;
  return !PERSON.test(main[0]?.text ?? '') || main.some(({ text }) => WOULD.test(text));
}

/** "Training ran on one machine, nothing distributed": the negator stands right before a later word of the term. */
function deniedBetween(
  tokens: readonly Token[],
  first: number,
  last: number,
  stems: ReadonlySet<string>,
): Denial | null {
  for (let at = last - 1; at > first; at -= 1) {
    if (tokens[at]?.clause !== tokens[last]?.clause) return null;
    const phrase = SET_ASIDE.find((words) => matchesAt(tokens, at, words));
    if (phrase !== undefined) return { kind: 'phrase', by: phrase.join(' '), at };
    if (!negates(tokens, at)) continue;
    let next = at + 1;
    while (next < last && /^(?:even|ever|really)$|^$/.test(contentOf(tokens[next]))) next += 1;
    if (next === last || stems.has(tokens[next]?.stem ?? ''))
      return { kind: 'negator', by: tokens[at]?.text ?? '', at };
  }
  return null;
}

/** A negation reaches into the next clause only when that goes on with a list: "we never used Kafka, Redis or Spark", not "and give X". */
function goesOnListing(tokens: readonly Token[], clause: number, first: number, last: number): boolean {
  if (/^n?or$/.test(tokens[first - 1]?.text ?? '')) return true;
  const next = tokens[last + 1];
  if (next?.clause === clause && contentOf(next) !== '') return false; // a subject with its verb
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
      return { kind: 'phrase', by: `to ${tokens[at + 1]?.text ?? 'others'}`, at };
    const given = GIVEN_AWAY.find((words) => matchesAt(tokens, at, words));
    if (given?.at(-1) === 'too' && SIZE.test(tokens[at + given.length]?.text ?? '')) return null;
    if (given !== undefined) return { kind: 'phrase', by: given.join(' '), at };
    if (token.clause !== end.clause) return null;
    const before = tokens[at - 1]?.text ?? '';
    // "X is not …", "X was never …" judges X; "X so we do not …" speaks of something else.
    if (
      negates(tokens, at) &&
      (at === last + 1 || /^(?:is|was|are|were|did|does|has|had|will|would|could|can)$/.test(before)) &&
      !tokens.slice(last + 1, at).some(({ text }) => PERSON.test(text))
    ) {
      return { kind: 'negator', by: token.text, at };
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

/** "We looked at X, but we did not use them"; not "metals do X, but plastics do not", which has a subject of its own. */
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
    const subject = rest.slice(0, negator).filter(({ clause }) => clause === rest[negator]?.clause);
    if (subject.some((word) => contentOf(word) !== '')) return null;
    const after = rest.slice(negator + 1);
    const pointsBack = after.some((next) =>
      /^(?:it|them|that|those|these|one|time|yet|budget|need)$/.test(next.text),
    );
    const nothingNew = after.every((next) =>
      /^(?:do|did|use|used|using|adopt|try|tried|need|needed|yet|really|in|the|end)$/.test(next.text),
    );
    return pointsBack || nothingNew
      ? { kind: 'negator', by: rest[negator]?.text ?? 'not', at: at + 1 + negator }
      : null;
  }
  return null;
}

/** The word, unless it is one of grammar. */
function contentOf(token: Token | undefined): string {
  return token === undefined || isFunctionWord(token.text) ? '' : token.text;
}

function matchesAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.text === word);
}
