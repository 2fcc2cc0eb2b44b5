import { readMark, undecorated } from '../marks';

const TRAILING_EMOJI = /(?:[\s★☆]|\p{Extended_Pictographic}|\uFE0F|\u200D)+$/u;
const ATTRIBUTES = /\s*\{[#.:][^{}]*\}\s*$/;
/** "[src]", "[Link]" or "(easy)" behind the question mark. */
const SOURCE =
  /([?？.!:])\s*(?:\[{1,2}[^[\]]{0,40}\]{1,2}|\((?:easy|medium|hard|junior|middle|senior|basic|advanced|beginner|intermediate|important|link|source|answer|src|\d+)\))\s*$/iu;

/** The question as it is asked: without mark, attributes of a converter, decoration, sources and quotation marks around it. */
export function questionTitle(raw: string, { loose = false }: { readonly loose?: boolean } = {}): string {
  let text = readMark(raw.replace(ATTRIBUTES, ''), { loose }).text;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(ATTRIBUTES, '')
      .replace(TRAILING_EMOJI, '')
      .replace(SOURCE, '$1')
      .replace(/([?？])\s*[*_]{1,3}$/, '$1')
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
