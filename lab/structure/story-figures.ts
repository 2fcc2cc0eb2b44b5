import { type ChainWeights, readChain } from '../../src/structure/clause-beliefs';
import {
  AWAITED_PARTS,
  type AwaitedPart,
  lackingIn,
  partsOfClauses,
  type StoryStretch,
  stretchesOf,
} from '../../src/structure/read-story';
import { clausesOf } from '../../src/structure/spoken-clauses';
import { featuresOf } from '../../src/structure/story-cues';
import { type ClausePart, PARTS, STORY_PARTS, type StoryPart } from '../../src/structure/story-parts';
import { type LabelledStory, labelledWords } from './labelled-stories';

/** From this share on a part would be said to take most of an answer. */
const LARGE_SHARE = 0.5;

/** One story as it was labelled and as it is read. */
export interface StoryFigures {
  readonly id: string;
  /** By word. */
  readonly labels: readonly ClausePart[];
  /** By word; null where the reading is not sure. */
  readonly read: readonly (ClausePart | null)[];
  /** The parts in order, as they are told. */
  readonly stretches: readonly StoryStretch[];
  /** The parts that it is said to lack. */
  readonly lacks: readonly AwaitedPart[];
}

export function storyFigures(
  stories: readonly LabelledStory[],
  weights: ChainWeights,
): readonly StoryFigures[] {
  return stories.map(({ id, sentences }) => {
    const { words, labels } = labelledWords(sentences);
    const clauses = clausesOf(words);
    const { beliefs } = readChain(featuresOf(clauses), weights);
    const parts = partsOfClauses(beliefs);
    const read = clauses.flatMap(({ first, last }, index) =>
      new Array<ClausePart | null>(last - first + 1).fill(parts[index] ?? null),
    );
    return {
      id,
      labels,
      read,
      stretches: stretchesOf(clauses, parts),
      lacks: lackingIn(words, beliefs),
    };
  });
}

/** Precision and recall by part, in words and in answers, as a table in Markdown. */
export function storyTable(name: string, stories: readonly StoryFigures[]): string {
  const words = stories.flatMap(({ labels, read }) =>
    labels.map((label, at) => ({ label, read: read[at] ?? null })),
  );
  const rows = PARTS.map((part) => {
    const hits = words.filter(({ label, read }) => label === part && read === part).length;
    const said = words.filter(({ read }) => read === part).length;
    const there = words.filter(({ label }) => label === part).length;
    return `| ${part} | ${share(hits, said)} | ${share(hits, there)} | ${heard(part, stories)} |`;
  });
  const led = stories.flatMap(({ labels, read }) =>
    STORY_PARTS.map((part) => ({ read: shareOf(part, read), labelled: shareOf(part, labels) })).filter(
      (one) => one.read >= LARGE_SHARE,
    ),
  );
  const stretches = stories.flatMap(({ labels, stretches }) => stretches.map((one) => isMostly(one, labels)));
  return [
    `${name}: ${stories.length} stories, ${words.length} words`,
    '',
    '| part | precision by word | recall by word | answers it was heard in, rightly, of those that have it |',
    '|---|---|---|---|',
    ...rows,
    '',
    `Parts in order: ${stretches.length} told, ${stretches.filter(Boolean).length} of them mostly of that part.`,
    ...AWAITED_PARTS.map((part) => lackLine(part, stories)),
    `"Most went to …": said of ${led.length}, within 15 points of the labelled share in ${led.filter(isNear).length}.`,
    '',
  ].join('\n');
}

function lackLine(part: AwaitedPart, stories: readonly StoryFigures[]): string {
  const lacking = stories.filter(({ labels }) => !labels.includes(part));
  const told = stories.filter(({ lacks }) => lacks.includes(part));
  const right = told.filter((story) => lacking.includes(story)).length;
  return `"The ${part} was not heard": said of ${told.length}, right in ${right}; ${lacking.length} have none, ${stories.length - lacking.length} have one.`;
}

function heard(part: ClausePart, stories: readonly StoryFigures[]): string {
  const found = stories.filter(({ read }) => read.includes(part));
  const there = stories.filter(({ labels }) => labels.includes(part));
  return `${found.length}, ${found.filter(({ labels }) => labels.includes(part)).length}, ${there.length}`;
}

function isMostly({ part, first, last }: StoryStretch, labels: readonly ClausePart[]): boolean {
  const its = labels.slice(first, last + 1);
  return its.filter((label) => label === part).length > its.length / 2;
}

function isNear({ read, labelled }: { readonly read: number; readonly labelled: number }): boolean {
  return Math.abs(read - labelled) <= 0.15;
}

/** Of the words that are of one of the four parts, as the app counts. */
function shareOf(part: StoryPart, parts: readonly (ClausePart | null)[]): number {
  const clear = parts.filter((one) => one !== null && one !== 'other');
  return clear.filter((one) => one === part).length / Math.max(1, clear.length);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2);
}
