import { assertNever } from '../../base/assert-never';
import { oppositesOf } from '../english/directions';
import { isFunctionWord } from '../english/function-words';
import type { SpokenAnswer } from '../spoken-answer';
import type { TermShape } from '../words/term-shape';
import type { Token } from '../words/tokens';
import { type Denial, negates } from './negation';

/** What a denial is compared with. */
export interface ModelStatement {
  /** The model answer as if somebody had said it, and where it has the term. */
  readonly answer: SpokenAnswer;
  readonly places: readonly Span[];
  /** Stems of the question. */
  readonly asked: ReadonlySet<string>;
}

/** Where something was heard or written. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** Verbs of having and using: "we never used X" denies X itself, "X is not connected to Y" what is told about it. Stems. */
const HAVING = new Set(
  'us use have do need want get run build work try set make touch adopt keep go reli support offer provid contain includ requir allow write'.split(
    ' ',
  ),
);

/** Whoever answers speaks of these as of themselves. Stems. */
const OWN_SIDE = new Set(
  'team compani project group depart manag boss ward plant shop firm offic colleagu'.split(' '),
);

/**
 * Whether a denial is of something else than what the model answer says: of another subject in the same words ("the long header
 * does not have a fixed length" where the short one has it), of what is told about a thing that the question gives, or by a
 * word that the model answer has as well.
 */
export function deniesSomethingElse(
  denial: Denial,
  span: Span,
  shape: TermShape,
  answer: SpokenAnswer,
  model: ModelStatement,
): boolean {
  switch (denial.kind) {
    case 'phrase':
      return hasRow(model.answer.texts, denial.by.split(' '));
    case 'opposite':
      return contrasts(answer.tokens[denial.at]?.stem ?? '', answer, model.answer);
    case 'negator':
      if (speaksOfOneself(answer.tokens, denial.at)) return false;
      return (
        (isGiven(shape, model.asked) && !isDirect(denial, span, answer.tokens)) ||
        (denial.at < span.first &&
          model.places.some((place) =>
            hasOtherSubject(
              answer.tokens,
              toldAt(denial, span, answer.tokens),
              model.answer.tokens,
              place.first,
            ),
          ))
      );
    case 'affirmed':
    case 'order':
      return false;
    default:
      return assertNever(denial.kind);
  }
}

/** Answer and model answer both tell of the two opposites. */
function contrasts(stem: string, answer: SpokenAnswer, model: SpokenAnswer): boolean {
  const opposites = oppositesOf(stem);
  const tellsBoth = ({ tokens }: SpokenAnswer) =>
    tokens.some((token) => token.stem === stem) && tokens.some((token) => opposites.has(token.stem));
  return tellsBoth(answer) && tellsBoth(model);
}

/** "We never …": whoever denies something of themselves denies it. */
function speaksOfOneself(tokens: readonly Token[], at: number): boolean {
  const clause = tokens[at]?.clause;
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some((token) => token.clause === clause && /^(?:i|we)$/.test(token.text));
}

function isGiven({ words }: TermShape, asked: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every(({ stem }) => asked.has(stem));
}

/** Nothing but grammar and verbs of having stand between negator and term. */
function isDirect({ at }: Denial, { first, last }: Span, tokens: readonly Token[]): boolean {
  const between = at < first ? tokens.slice(at + 1, first) : tokens.slice(at + 1, last + 6);
  return between.every(({ text, stem }) => isFunctionWord(text) || HAVING.has(stem));
}

/** Where what is denied begins: after a "no" at once, since it denies a noun with all that describes it, "no data drift detection". */
function toldAt({ at }: Denial, { first }: Span, tokens: readonly Token[]): number {
  return tokens[at]?.text === 'no' ? at : first;
}

/** Both sentences tell the same of the term, "has a fixed length", of different things. */
function hasOtherSubject(
  tokens: readonly Token[],
  first: number,
  model: readonly Token[],
  modelFirst: number,
): boolean {
  const [own, theirs] = [statementBefore(tokens, first), statementBefore(model, modelFirst)];
  if (own.subject.length === 0 || theirs.subject.length === 0 || own.verb !== theirs.verb) return false;
  if (own.subject.some((stem) => OWN_SIDE.has(stem))) return false;
  const lacks = (some: readonly string[], others: readonly string[]) =>
    some.some((stem) => !others.includes(stem));
  return lacks(own.subject, theirs.subject) && lacks(theirs.subject, own.subject);
}

/** Verbs that stand without meaning before another: "does not have". */
const HELPS = /^(?:do|does|did|can|could|will|would|may|might|must|shall|should|been|be|being)$/;
const DETERMINER = /^(?:a|an|the|any|some|its|their|such|no|all|each|every)$/;
const STATE = /^(?:is|are|was|were|has|have|had|having)$/;

/** The content words of a clause in front of a place, and the verb right before it; without a verb the place follows its subject. */
function statementBefore(
  tokens: readonly Token[],
  first: number,
): { readonly subject: readonly string[]; readonly verb: string } {
  const { clause } = tokens[first] ?? {};
  const before = tokens
    .slice(0, first)
    .filter(
      (token, at) =>
        token.clause === clause &&
        !negates(tokens, at) &&
        !DETERMINER.test(token.text) &&
        !HELPS.test(token.text),
    );
  const stems = before
    .filter(({ text }) => !isFunctionWord(text) && !STATE.test(text))
    .map(({ stem }) => stem);
  const last = before.at(-1);
  const verb = last !== undefined && STATE.test(last.text) ? (/^ha/.test(last.text) ? 'have' : 'be') : '';
  if (verb !== '' || stems.length < 2) return { subject: stems, verb };
  const stem = stems.at(-1) ?? '';
  return { subject: stems.slice(0, -1), verb: HAVING.has(stem) ? 'have' : stem };
}

function hasRow(texts: readonly string[], row: readonly string[]): boolean {
  return texts.some((_, at) => row.every((text, offset) => texts[at + offset] === text));
}
