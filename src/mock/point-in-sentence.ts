/** What a sentence of a model answer says that a point is for, in words that don't hold the point. */
export type PointInSentence =
  /** "keep features fast to read", behind a "to". */
  | { readonly kind: 'purpose'; readonly words: string }
  /** "serving features", behind a "for" or "by". */
  | { readonly kind: 'doing'; readonly words: string };

/** Verbs that answers to interview questions use, whatever their field. Behind "to" any other word may be a noun. */
const VERBS = new Set(
  (
    'achieve act adapt add adjust align analyse analyze answer anticipate apply ask assess assign attract automate avoid balance ' +
    'become bring build buy calculate catch challenge change check choose clean coach collaborate collect combine communicate ' +
    'compare complete comply confirm connect contribute control convince coordinate correct create cut deal debug decide define ' +
    'delegate deliver deploy describe design detect determine develop diagnose discover divide document earn encourage enforce ' +
    'engage enhance ensure establish estimate evaluate examine execute expand explain explore extend extract fall feed find finish ' +
    'fit fix focus follow forecast gain gather generate get give go grow guarantee guide handle help hire identify implement ' +
    'improve include increase influence inform inspect inspire integrate investigate isolate keep know launch lead learn limit ' +
    'listen load locate log lower maintain make manage match measure meet mentor migrate minimise minimize mitigate monitor motivate ' +
    'move negotiate notice notify optimise optimize orchestrate organise organize own package pass perform persuade plan practise ' +
    'practice predict prepare present preserve prevent prioritise prioritize process produce promote propose protect prove provide ' +
    'pull push raise reach react read rebuild receive recognise recognize recommend record recover reduce register release remain ' +
    'remove repeat replace report reproduce request resolve respond restart restore retain retrain retry return review rewrite roll ' +
    'route run save scale schedule score secure see select sell send separate serve set shape share ship show simplify solve speed ' +
    'spot stabilise stabilize standardise standardize start stay stop store strengthen structure support survive switch take teach ' +
    'tell test trace track train transform transition trigger troubleshoot tune turn understand update upgrade use validate verify ' +
    'version wait watch win work write'
  ).split(' '),
);

/** What these words stand for is in another sentence, or is the speaker. */
const POINTING = /\b(?:i|me|we|us|it|its|they|them|their|this|that|these|those|he|she|his|her|which)\b/i;

/** "due to", "from six hours to two", "compared to": no purpose follows. */
const NO_PURPOSE_BEFORE =
  /\b(?:due|according|compared|related|prior|close|access|similar|up|down|from|back|next)$/i;

/** Fewer say nothing, more are not kept in mind when heard. */
const WORDS = { least: 2, most: 9 };

const MOST_TOPIC_WORDS = 4;

const CLAUSE_END =
  /[,.;:!?()[\]"“”–—]|\s(?:so that|because|while|when|where|which|that|who|if|then|as|and|or|but|before|after|using|via|with|by|through)\s/i;

/** Where a sentence tells what the term is for, that; null when it tells nothing that could be asked by. */
export function pointInSentence(sentence: string, term: string): PointInSentence | null {
  const text = sentence.replace(/^[^:]{1,60}: /, ''); // the bold words in front are mostly the term itself
  for (const match of text.matchAll(/\b(to|for|by)\s+(?=\p{Ll})/gu)) {
    const before = text.slice(0, match.index).trimEnd();
    const words = clauseAt(text.slice(match.index + match[0].length));
    if (words === null || holds(words, term)) continue;
    const [first = ''] = words.split(' ');
    if (match[1] === 'to' && VERBS.has(first) && !NO_PURPOSE_BEFORE.test(before)) {
      return { kind: 'purpose', words: toYou(words) };
    }
    if (match[1] !== 'to' && /^\p{Ll}{3,}ing$/u.test(first)) return { kind: 'doing', words: toYou(words) };
  }
  return null;
}

function clauseAt(text: string): string | null {
  const clause = (text.split(CLAUSE_END)[0] ?? '').trim();
  const length = clause.split(/\s+/).length;
  if (/\b(?:vs|etc|use case)$/i.test(clause)) return null;
  if (length < WORDS.least || length > WORDS.most || POINTING.test(clause)) return null;
  return clause;
}

/** A heading as a topic to ask about: "Deployment Strategy" is "deployment strategy"; null when it names the term or is long. */
export function topicOf(heading: string, term: string): string | null {
  const words = heading
    .replace(/\s*\(.*\)/, '')
    .replace(/^[\d.)\s-]+/, '')
    .trim();
  if (words === '' || words.split(/\s+/).length > MOST_TOPIC_WORDS || holds(words, term)) return null;
  if (!/^\p{L}/u.test(words) || /[?!:]|^(?:what|why|how|when|where|who|open)\b|questions?$/i.test(words))
    return null;
  return toYou(words)
    .split(' ')
    .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
}

/** Whether a word of the term, in any form, is among the words: "versioning" gives "versioned" away. */
function holds(words: string, term: string): boolean {
  const roots = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5));
  const known = new Set(roots(words));
  return roots(term).some((root) => known.has(root)) || words.toLowerCase().includes(term.toLowerCase());
}

/** The model answer speaks of itself, the interviewer of you. */
function toYou(words: string): string {
  return words.replace(/\b(?:my|our)\b/gi, 'your').replace(/\b(?:I|we)\b/g, 'you');
}
