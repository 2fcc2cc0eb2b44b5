import type { FeatureName } from '../../src/scoring/close/closeness-features';
import { FEATURES } from '../../src/scoring/close/closeness-features';
import { ALL_LAYERS, type Layers } from '../../src/scoring/layers';
import type { Decision } from './close-decisions';
import type { Examples } from './fit-scorer';

/** One thing taken away from the scorer, to see what it gives. */
export interface Ablation {
  readonly name: string;
  readonly layers: Layers;
  /** Features that are blanked before fitting and judging. */
  readonly blanked: readonly FeatureName[];
  /** ScoreTakes by words alone. */
  readonly wordsOnly?: true;
  /** Take every answer for one to the question. */
  readonly anyTopic?: true;
}

export const ABLATIONS: readonly Ablation[] = [
  { name: 'everything', layers: ALL_LAYERS, blanked: [] },
  { name: 'words alone, no meaning', layers: ALL_LAYERS, blanked: [], wordsOnly: true },
  { name: 'without numbers by value', layers: { ...ALL_LAYERS, numbers: false }, blanked: ['numberHeard'] },
  { name: 'without sound', layers: { ...ALL_LAYERS, sound: false }, blanked: [] },
  {
    name: 'without denial',
    layers: { ...ALL_LAYERS, denial: false },
    blanked: ['turnedRound', 'speakerDenies', 'denyingClauses'],
  },
  { name: 'without the guard on names', layers: ALL_LAYERS, blanked: ['nameUnheard'] },
  { name: 'without competition of siblings', layers: ALL_LAYERS, blanked: ['leadPlain', 'leadInContext'] },
  {
    name: 'without context of the term',
    layers: ALL_LAYERS,
    blanked: ['unusual', 'aboveAnswer', 'leadInContext', 'clausesOnTopic', 'belowTopic'],
  },
  { name: 'without borrowed words', layers: ALL_LAYERS, blanked: ['borrowedWords'] },
  {
    name: 'without the answer as a whole',
    layers: ALL_LAYERS,
    blanked: ['borrowedWords', 'denyingClauses', 'siblingsAbove', 'clausesOnTopic', 'belowTopic'],
  },
  { name: 'without the topic', layers: ALL_LAYERS, blanked: [], anyTopic: true },
];

/** The same examples with some features made 0, so that a fit can't use them. */
export function blank({ decisions, mixed, beginnings }: Examples, names: readonly FeatureName[]): Examples {
  const columns = new Set(names.map((name) => FEATURES.indexOf(name)));
  const blanked = (all: readonly Decision[]) =>
    all.map((decision) => ({
      ...decision,
      row: decision.row.map((features) => features.map((value, at) => (columns.has(at) ? 0 : value))),
    }));
  return { decisions: blanked(decisions), mixed: blanked(mixed), beginnings };
}
