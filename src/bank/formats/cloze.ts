const CLOZE = /\{\{c\d+::(.*?)(?:::([^}]*?))?\}\}/gs;

/** Anki's gap cards: the gap is asked for, the whole sentence answers. Null for any other text. */
export function splitCloze(text: string): { readonly question: string; readonly answer: string } | null {
  if (!text.includes('{{c')) return null;
  const question = text.replace(CLOZE, (_, _hidden: string, hint?: string) => (hint ? `… (${hint})` : '…'));
  if (question === text) return null;
  return { question, answer: text.replace(CLOZE, (_, hidden: string) => hidden) };
}
