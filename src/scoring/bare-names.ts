import type { Question } from '../bank/bank';
import { indexesIn } from '../base/indexes';
import { isFillerWord, isFunctionWord } from './english/function-words';
import { unitsOf } from './model-answer';
import { clausesOfText } from './points/clauses-of-text';
import type { AnswerReading } from './read-answer';
import type { LexicalReading } from './words/lexical-reading';
import type { Token } from './words/tokens';
import { tokenizeText } from './words/tokens';

/** Words that the model answer says about a term besides its name and those of others, from which on its point is more than a name. */
const MORE_THAN_A_NAME = 2;

/** A sentence with fewer words of its own than one for so many terms only lists them: "Kafka, Redis, XGBoost, precision, recall". */
const TERMS_FOR_A_WORD = 4;

/**
 * Indexes of the terms of a person's list that were named in a bare list, though the model answer says something about them. A term that
 * holds a number, or is something done, says itself what there is to say.
 */
export function bareNames({ answer, readings }: AnswerReading, question: Question): ReadonlySet<number> {
  const asked = stemsOf(tokenizeText(question.text));
  const names = new Set(readings.flatMap(({ term }) => [...stemsOf(tokenizeText(term.term))]));
  const heard = new Set(
    readings.flatMap(({ said }) => (said ? [...said.hits, ...said.heardNumbers].flatMap(indexesIn) : [])),
  );
  const sentenceOf = ({ said }: LexicalReading) => answer.tokens[said?.hits[0]?.first ?? -1]?.sentence;
  const isBare = (reading: LexicalReading): boolean => {
    const { said, term } = reading;
    if (said === null || term.passage !== undefined || said.shape.quantities.length > 0) return false;
    if (term.kind === 'action' || term.kind === 'metric' || term.kind === 'number') return false;
    const sentence = sentenceOf(reading);
    const named = readings.filter((other) => other.said !== null && sentenceOf(other) === sentence);
    const own = answer.tokens.filter(
      (token, at) =>
        token.sentence === sentence && !heard.has(at) && isContent(token) && !asked.has(token.stem),
    );
    return own.length * TERMS_FOR_A_WORD < named.length && saysMore(term.term, question, names);
  };
  return new Set(readings.flatMap((reading, index) => (isBare(reading) ? [index] : [])));
}

/** Whether a clause of the model answer that has the term says more than names. */
function saysMore(term: string, question: Question, names: ReadonlySet<string>): boolean {
  const stems = [...stemsOf(tokenizeText(term).filter(isContent))];
  return unitsOf(question)
    .flatMap(({ text }) => clausesOfText(text))
    .map((clause) => tokenizeText(clause).filter(isContent))
    .some(
      (clause) =>
        stems.every((stem) => clause.some((token) => token.stem === stem)) &&
        clause.filter(({ stem }) => !names.has(stem)).length >= MORE_THAN_A_NAME,
    );
}

function isContent({ text }: Token): boolean {
  return !isFunctionWord(text) && !isFillerWord(text);
}

function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(({ stem }) => stem));
}
