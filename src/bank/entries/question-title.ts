import { readMark, undecorated } from '../marks';

const TRAILING_EMOJI = /(?:[\s★☆→➜➔➤↗]|\p{Extended_Pictographic}|\uFE0F|\u200D)+$/u;
const ATTRIBUTES = /\s*\{[#.:][^{}]*\}\s*$/;
/** How hard a question is: no part of it, before or behind it. */
const LEVEL =
  'easy|medium|hard|difficult|junior|middle|mid|senior|lead|basics?|advanced|beginner|intermediate|expert|fresher|experienced|leicht|mittel|schwer|facile|moyen|difficile|fácil|medio|médio|difícil|лёгкий|средний|сложный|简单|中等|困难|初级|中级|高级|初級|中級|上級';
const LEVEL_BEFORE = new RegExp(`^[\\[(【（](?:${LEVEL})[\\])】）]\\s*[:：.–—-]?\\s*`, 'iu');
/** "#card" and "#flashcards/css" of a program for notes, and any tag behind a question mark. */
const TAGS_BEHIND = /(?:\s+#(?:flash)?cards?(?:\/[^\s#]*)?|(?<=[?？.])\s*#[\p{L}\d_/-]+)+$/iu;

/** "[src]", "[Link]" or "(easy)" behind the question mark. */
const SOURCE = new RegExp(
  `([?？.!:])\\s*(?:\\[{1,2}[^[\\]]{0,40}\\]{1,2}|\\((?:${LEVEL}|important|link|source|answer|src|\\d+)\\))\\s*$`,
  'iu',
);

/** The question as it is asked: without mark, attributes of a converter, decoration, sources and quotation marks around it. */
export function questionTitle(raw: string, { loose = false }: { readonly loose?: boolean } = {}): string {
  let text = readMark(raw.replace(ATTRIBUTES, ''), { loose }).text;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(ATTRIBUTES, '')
      .replace(TRAILING_EMOJI, '')
      .replace(LEVEL_BEFORE, '')
      .replace(SOURCE, '$1')
      .replace(/([?？])\s*[*_]{1,3}$/, '$1')
      .replace(TAGS_BEHIND, '')
      .replace(/^[·•|:：]\s*/, '')
      .trim();
  }
  return undecorated(unquoted(text));
}

/** `"Why us?"` without its marks, when they are a pair around the whole. */
export function unquoted(text: string): string {
  const [, inside] = /^["“„«'‘「『](.+)["”“»'’」』]$/su.exec(text.trim()) ?? [];
  return inside === undefined || /["“”„«»「」]/.test(inside) ? text.trim() : inside.trim();
}
