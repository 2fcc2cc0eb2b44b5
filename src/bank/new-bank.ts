import type { Bank, Question } from './bank';
import { languageOf } from './language';
import { placeholdersIn } from './placeholders';
import { idsOfTexts } from './question-id';

/** What may stand before a question in a list: "- ", "3. ", "Q4: ". */
const MARK = /^\s*(?:[-*•–]\s+|(?:q(?:uestion)?\s*)?\d{1,4}\s*[.):]\s*)/i;

/** A bank of questions that are typed one a line, to be practised as they are or given answers later. Null without a question. */
export function bankOfLines(title: string, lines: string): Bank | null {
  const texts = [...new Set(lines.split('\n').map(questionOf))].filter((text) => text !== '');
  if (texts.length === 0) return null;
  const ids = idsOfTexts(texts);
  const questions = texts.map(
    (text, index): Question => ({
      id: ids[index] ?? '',
      number: index + 1,
      text,
      section: title,
      answer: [],
      placeholders: placeholdersIn(text),
      unscored: 'no-answer',
    }),
  );
  const language = languageOf(texts.join('\n'));
  return { id: '', title, sections: [title], questions, ...(language === null ? {} : { language }) };
}

function questionOf(line: string): string {
  return line.replace(MARK, '').trim().replace(/\s+/g, ' ');
}
