import type { Question } from '../bank/bank';
import { unitsOf } from '../scoring/model-answer';
import { clausesOfText, contentWords } from '../scoring/points/clauses-of-text';
import { isBreak, lettersOf } from './classed-word';
import { emptyPlaces, isEmptyTalk } from './phrase-words';
import { LONG_CHARACTERS } from './sentence-parts';
import { classedWords } from './word-classes';

/** One idea of a model answer: a bullet, a sentence or a clause of one. */
export interface AnswerPoint {
  readonly text: string;
  /** What it stands under, see `AnswerUnit`. */
  readonly heading: string;
  /** Part of an item of a list that is no sentence, and so leaves out what is understood. */
  readonly bullet: boolean;
  /** All of its bullet or sentence. */
  readonly whole: boolean;
  /** Place of its bullet or sentence in the answer, and where it stands in that text; `end` is exclusive. */
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

/** The points of a model answer in its order. A line that only announces others ("Possible differences:") is none, nor is small talk. */
export function pointsOfAnswer(question: Question): readonly AnswerPoint[] {
  const units = unitsOf(question);
  const empty = emptyPlaces(units, question.text);
  return units.flatMap(({ text, heading, bullet }, place) => {
    const announces = /[:：]\s*$/.test(text) && place < units.length - 1;
    if (announces || empty.has(place) || contentWords(text).length === 0) return [];
    const isSentence = /[.!?]$/.test(text.trim());
    let end = 0;
    const clauses = joinedHeads(clausesOfText(text));
    return clauses.flatMap((clause): readonly AnswerPoint[] => {
      const start = end;
      end += clause.length;
      const point: AnswerPoint = {
        text: clause.trim(),
        heading,
        bullet: bullet && !isSentence,
        whole: clauses.length === 1,
        place,
        start,
        end,
      };
      return isEmptyTalk(clause) ? [] : [point];
    });
  });
}

/** A clause that ends with a colon only names what the next one tells, and "which" without a comma only tells which one: each is one point. */
function joinedHeads(clauses: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      (/[:：]\s*$/.test(before) || isWhichOne(clause, before) || isLastItem(clause, before));
    if (goesOn) joined[joined.length - 1] = before + clause;
    else joined.push(clause);
  }
  return joined;
}

/** "Nodes may have different capabilities, responsibilities, | and constraints": the end of a list is no point. */
function isLastItem(clause: string, before: string): boolean {
  if (!/^(?:and|or)\s/i.test(clause) || !/,[^,]+,\s*$/.test(before)) return false;
  const words = classedWords(clause);
  const end = words.findIndex(isBreak);
  return !/[vb]/.test(lettersOf(end < 0 ? words : words.slice(0, end)));
}

function isWhichOne(clause: string, before: string): boolean {
  const apart = /^which (?:means|implies)\s/i.test(clause) && before.length + clause.length > LONG_CHARACTERS;
  return !apart && /^which\s/i.test(clause) && /[^,;.\s]\s+$/.test(before);
}
