import type { AnswerBlock, Question } from './bank';
import { idsOfTexts } from './question-id';

/** How many questions an update keeps, adds and lets go. */
export interface QuestionChanges {
  readonly stay: number;
  readonly added: number;
  readonly gone: number;
}

/** A question of the new edition with the one of the old edition that it continues; null for a new question. */
interface Match {
  readonly before: Question | null;
  readonly after: Question;
}

/**
 * How alike texts must be, as Dice's coefficient of their triples of letters, 0–1. Answers are compared too: "supervised" and
 * "unsupervised" look alike and are asked in different questions.
 */
const ALIKE_TEXT = 0.5;
/** Where one of the two has no answer, the text alone decides. */
const ALIKE_TEXT_WITHOUT_ANSWER = 0.8;
/** The share of the shorter answer that stands in the other: answers grow. */
const ALIKE_ANSWER = 0.6;

/** A new edition of a bank: its questions in its order, with what became of the old ones. */
export interface NewEdition {
  readonly questions: readonly Question[];
  readonly changes: QuestionChanges;
}

/**
 * The questions of a new edition: each that was there before keeps its id, wherever it stands now and with small edits to its text; new
 * ones get ids that the old edition never had. Ids are unique.
 */
export function newEdition(before: readonly Question[], after: readonly Question[]): NewEdition {
  const matches = matchQuestions(before, after);
  const added = matches.filter((match) => match.before === null);
  const newIds = idsOfTexts(
    added.map((match) => match.after.text),
    before.map(({ id }) => id),
  ).values();
  const questions = matches.map((match) => ({
    ...match.after,
    id: match.before?.id ?? newIds.next().value ?? match.after.id,
  }));
  const stay = after.length - added.length;
  return { questions, changes: { stay, added: added.length, gone: before.length - stay } };
}

/** Equal texts first, told apart by answer and section where several have one text; then texts that are alike. */
function matchQuestions(before: readonly Question[], after: readonly Question[]): readonly Match[] {
  const oldOf = new Map<Question, Question>();
  const taken = new Set<Question>();
  const match = (old: Question, next: Question) => {
    oldOf.set(next, old);
    taken.add(old);
  };
  const left = () => ({
    before: before.filter((question) => !taken.has(question)),
    after: after.filter((question) => !oldOf.has(question)),
  });
  for (const key of KEYS) pairEqual(left(), key, match);
  pairAlike(left(), match);
  return after.map((question) => ({ before: oldOf.get(question) ?? null, after: question }));
}

interface Left {
  readonly before: readonly Question[];
  readonly after: readonly Question[];
}
type Pair = (old: Question, next: Question) => void;

const KEYS: readonly ((question: Question) => string)[] = [
  (question) => JSON.stringify([plainText(question.text), answerText(question), question.section]),
  (question) => JSON.stringify([plainText(question.text), answerText(question)]),
  (question) => JSON.stringify([plainText(question.text), question.section]),
  (question) => plainText(question.text),
];

function pairEqual({ before, after }: Left, key: (question: Question) => string, pair: Pair): void {
  const waiting = grouped(before, key);
  for (const question of after) {
    const old = waiting.get(key(question))?.shift();
    if (old) pair(old, question);
  }
}

interface Candidate {
  readonly old: Question;
  readonly next: Question;
  readonly likeness: number;
}

/** The most alike first. */
function pairAlike({ before, after }: Left, pair: Pair): void {
  const used = new Set<Question>();
  for (const { old, next } of candidates(before, after).toSorted((a, b) => b.likeness - a.likeness)) {
    if (used.has(old) || used.has(next)) continue;
    used.add(old).add(next);
    pair(old, next);
  }
}

/** An index from triples to questions, since thousands of questions may meet thousands. */
function candidates(before: readonly Question[], after: readonly Question[]): readonly Candidate[] {
  const triples = before.map(({ text }) => triplesOf(plainText(text)));
  const having = grouped(
    triples.flatMap((own, index) => [...own].map((triple) => ({ triple, index }))),
    ({ triple }) => triple,
  );
  const answers = remembered((question) => triplesOf(answerText(question)));
  return after.flatMap((next) => {
    const own = triplesOf(plainText(next.text));
    const shared = new Uint16Array(before.length);
    for (const triple of own)
      for (const { index } of having.get(triple) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    return before.flatMap((old, index): Candidate[] => {
      const size = own.size + (triples[index]?.size ?? 0);
      const likeness = size === 0 ? 0 : (2 * (shared[index] ?? 0)) / size;
      return likeness >= ALIKE_TEXT && sameAnswer(likeness, answers(old), answers(next))
        ? [{ old, next, likeness }]
        : [];
    });
  });
}

function sameAnswer(textLikeness: number, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return textLikeness >= ALIKE_TEXT_WITHOUT_ANSWER;
  const shared = [...one].filter((triple) => other.has(triple)).length;
  return shared / shorter >= ALIKE_ANSWER;
}

function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

function remembered<T>(read: (question: Question) => T): (question: Question) => T {
  const known = new Map<Question, T>();
  return (question) => {
    const value = known.get(question) ?? read(question);
    known.set(question, value);
    return value;
  };
}

/** Letters and digits, and the signs that tell C, C++ and C# apart; a text without any stays as it is. */
function plainText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim();
  return plain === '' ? text : plain;
}

function answerText({ answer }: Question): string {
  return plainText(answer.map(blockText).join(' '));
}

function blockText(block: AnswerBlock): string {
  return 'label' in block && block.label !== null ? `${block.label} ${block.text}` : block.text;
}

function triplesOf(text: string): ReadonlySet<string> {
  if (text === '') return new Set();
  const signs = [...` ${text} `];
  return new Set(signs.slice(2).map((sign, index) => `${signs[index]}${signs[index + 1]}${sign}`));
}
