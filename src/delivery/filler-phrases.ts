/** A phrase that may fill time, with the words around it. Words are in small letters, without punctuation. */
export interface PhrasePlace {
  /** The words of the phrase's sentence in front of it; those of its own clause come last. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** A comma or the like, or the end of the sentence, stands in front or behind. */
  readonly setOffBefore: boolean;
  readonly setOffAfter: boolean;
}

/** A phrase of which one use fills time and others have a meaning. */
export interface FillerPhrase {
  readonly words: readonly string[];
  readonly fills: (place: PhrasePlace) => boolean;
}

const BE = /^(?:am|are|be|been|is|was|were|it's|that's|i'm|we're|they're|he's|she's|you're)$/;
const SUBJECT = /^(?:i|we|you|he|she|they|it)$/;
const SPOKE = /^(?:said|say|mentioned|told|described|explained)$/;
const JOINS = /^(?:and|but|so|or|because|then)$/;
const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|half|hundreds?|thousands?|millions?)$/;
const STRENGTH = /^(?:really|very|so|super|totally|completely|extremely|pretty|okay|oh|wow)$/;
/** Verbs of time and amount, after which "like" means "about". */
const AMOUNTS =
  /^(?:had|have|has|got|gets?|took|takes?|with|for|in|after|by|at|over|about|cost|costs|needs?|needed|waited|spent|within|only)$/;

/** What names a kind stands in front of "kind of" and "sort of": "this kind of model", "a very special kind of report". */
const DETERMINER =
  /^(?:a|an|the|this|that|these|those|what|whatever|which|some|any|every|each|no|another|other|same|my|our|your|his|her|its|their|one|many|several|all)$/;
const DESCRIBES =
  /^(?:new|old|right|wrong|special|certain|good|best|better|bad|worst|main|first|second|third|last|different|similar|rare|odd|strange|big|small|whole|only)$|(?:al|ic|ive|ous|ful|able|ible)$/;
/** How many words of description fit between "a" and "kind of". */
const DESCRIPTION = 2;

/** A question or a condition makes of "you know" a question of knowledge, and of "actually" one of fact. */
const ASKS =
  /^(?:do|does|did|don't|doesn't|didn't|if|whether|as|let|lets|once|when|before|until|unless|that|what|how|who|which|why|where|than|more|all|better|should|can|could|might|not|never)$/;
/** What is known: the object of "you know". */
const KNOWN =
  /^(?:the|a|an|that|this|what|how|why|who|where|when|which|whether|if|your|my|our|their|his|her|its|it|them|about|exactly|for|each|every|all)$/;
const TAKEN =
  /^(?:read|reads|take|takes|took|taken|mean|means|meant|translate[sd]?|interpret(?:s|ed)?|not|it|clause|word|string)$/;

const fillsAsKind: FillerPhrase['fills'] = ({ before, after, setOffBefore, setOffAfter }) => {
  if (setOffBefore && setOffAfter) return true;
  if (/^(?:you|him|her|them|us)$/.test(after[0] ?? '') && after[1] !== 'know') return false; // "kind of you to ask"
  const described = before.toReversed();
  const article = described.findIndex((word) => DETERMINER.test(word));
  if (article === 0) return false;
  if (article === 1 && DETERMINER.test(after[0] ?? '')) return false; // "a merge sort of the lists"
  return !(article > 0 && article <= DESCRIPTION && DESCRIBES.test(described[0] ?? ''));
};

const fillsAsYouKnow: FillerPhrase['fills'] = ({ before, after, setOffBefore, setOffAfter }) => {
  if (ASKS.test(before.at(-1) ?? '')) return false;
  return setOffAfter || (!(setOffBefore || before.length === 0) && !KNOWN.test(after[0] ?? ''));
};

const fillsAsIMean: FillerPhrase['fills'] = ({ before, after }) =>
  !ASKS.test(before.at(-1) ?? '') &&
  !/^(?:by|it|that)$/.test(after[0] ?? '') &&
  !before.some((word) => /^(?:by|say|says)$/.test(word));

const fillsAsLike: FillerPhrase['fills'] = ({ before, after, setOffBefore, setOffAfter }) => {
  const [last = '', next = ''] = [before.at(-1) ?? '', after[0] ?? ''];
  const opens = setOffBefore || before.length === 0 || JOINS.test(last);
  if (opens && setOffAfter) return after.length > 0;
  if (opens && SUBJECT.test(next)) return !SPOKE.test(after[1] ?? '');
  if (NUMBER.test(next)) return BE.test(last) || AMOUNTS.test(last);
  return BE.test(last) && STRENGTH.test(next);
};

const fillsAsLiterally: FillerPhrase['fills'] = ({ before, after, setOffAfter }) =>
  !TAKEN.test(before.at(-1) ?? '') &&
  !(setOffAfter && after.length === 0 && before.some((word) => TAKEN.test(word)));

const fillsAsActually: FillerPhrase['fills'] = ({ before, setOffBefore, setOffAfter }) => {
  const last = before.at(-1) ?? '';
  if (before.length === 0 || setOffBefore || JOINS.test(last)) return true;
  if (setOffAfter) return false;
  return SUBJECT.test(last) && !before.some((word) => ASKS.test(word));
};

const always: FillerPhrase['fills'] = () => true;

const FILLERS: readonly (readonly [string, FillerPhrase['fills']])[] = [
  ['you know', fillsAsYouKnow],
  ['i mean', fillsAsIMean],
  ['sort of', fillsAsKind],
  ['kind of', fillsAsKind],
  ['like', fillsAsLike],
  ['literally', fillsAsLiterally],
  ['actually', fillsAsActually],
  ['basically', always],
  ['to be honest', ({ before }) => before.length === 0 || JOINS.test(before.at(-1) ?? '')],
];

export const FILLER_PHRASES: readonly FillerPhrase[] = FILLERS.map(([phrase, fills]) => ({
  words: phrase.split(' '),
  fills,
}));
