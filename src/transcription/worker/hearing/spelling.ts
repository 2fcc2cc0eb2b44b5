import type { Word } from '../../transcript';

/** Shorter names meet by chance: "set up" need not be "setup". */
const SHORTEST_NAME = 5;

/** "X G Boost" is three words for one. */
const MOST_PARTS = 3;

const PLAIN = /^[\p{L}\p{N}-]+$/u;
/** Whisper hears "MLOps" as "ML, OPS" too; a name written like that is no list. */
const PLAIN_BUT_FOR_A_COMMA = /^[\p{L}\p{N}-]+,?$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/**
 * Writes names as the question writes them where Whisper only set the spaces otherwise: "ML Ops" is "MLOps", "Sage maker" is
 * "SageMaker". The letters have to be the same, so nothing is written that was not heard.
 */
export function spellAsTerms(words: readonly Word[], terms: readonly string[]): readonly Word[] {
  const names = new Map(
    terms
      .flatMap((term) => term.split(/[\s/]+/))
      .map((name) => name.replace(/^\P{L}+|[^\p{L}\p{N}]+$/gu, ''))
      .filter((name) => name.length >= SHORTEST_NAME)
      .map((name) => [letters(name), name]),
  );
  const spelled: Word[] = [];
  for (let index = 0; index < words.length; ) {
    const joined = joinedName(words, index, names);
    const word = joined?.word ?? words[index];
    if (word !== undefined) spelled.push(word);
    index += joined?.parts ?? 1;
  }
  return spelled;
}

function joinedName(words: readonly Word[], from: number, names: ReadonlyMap<string, string>) {
  for (let parts = MOST_PARTS; parts >= 2; parts--) {
    const run = words.slice(from, from + parts);
    const first = run[0];
    const last = run.at(-1);
    if (run.length < parts || first === undefined || last === undefined) continue;
    const name = names.get(letters(run.map(({ text }) => text).join('')));
    if (name === undefined) continue;
    const plain = INNER_CAPITAL.test(name) ? PLAIN_BUT_FOR_A_COMMA : PLAIN;
    if (!run.slice(0, -1).every(({ text }) => plain.test(text))) continue;
    const end = /[^\p{L}\p{N}]*$/u.exec(last.text)?.[0] ?? '';
    const confidences = run.flatMap(({ confidence }) => confidence ?? []);
    const confidence = confidences.length === 0 ? {} : { confidence: Math.min(...confidences) };
    return { word: { text: name + end, startS: first.startS, endS: last.endS, ...confidence }, parts };
  }
  return null;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
