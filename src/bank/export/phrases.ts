import type { PhrasingContent } from 'mdast';
import { placeholdersIn } from '../placeholders';

/** Brackets that are no blank to fill in are written as code, where nobody looks for blanks. */
export function phrases(text: string, placeholders: readonly string[] = []): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of text.split(/(\[(?:[^[\]]|\[[^[\]]*\])*\])/)) {
    const last = nodes.at(-1);
    const isBlank = placeholdersIn(part).some((blank) => placeholders.includes(blank));
    const type =
      part.startsWith('[') && part.endsWith(']') && !isBlank && !part.includes('`') ? 'inlineCode' : 'text';
    if (part === '') continue;
    if (last?.type === type) last.value += part;
    else nodes.push({ type, value: part });
  }
  return nodes;
}
