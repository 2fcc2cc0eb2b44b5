import type { FeatureName } from '../../src/scoring/closeness-features';
import { FEATURES } from '../../src/scoring/closeness-features';
import { ALL_LAYERS, type Layers } from '../../src/scoring/layers';
import type { Decision } from './close-decisions';

/** One thing taken away from the scorer, to see what it gives. */
export interface Ablation {
  readonly name: string;
  readonly layers: Layers;
  /** Features that are blanked before fitting and judging. */
  readonly blanked: readonly FeatureName[];
  /** Judge by words alone. */
  readonly wordsOnly?: true;
}

export const ABLATIONS: readonly Ablation[] = [
  { name: 'everything', layers: ALL_LAYERS, blanked: [] },
  { name: 'words alone, no meaning', layers: ALL_LAYERS, blanked: [], wordsOnly: true },
  { name: 'without numbers by value', layers: { ...ALL_LAYERS, numbers: false }, blanked: ['numberHeard'] },
  { name: 'without sound', layers: { ...ALL_LAYERS, sound: false }, blanked: [] },
  {
    name: 'without denial',
    layers: { ...ALL_LAYERS, denial: false },
    blanked: ['deniedTerms', 'denyingClauses'],
  },
  { name: 'without the guard on names', layers: ALL_LAYERS, blanked: ['nameUnheard'] },
  { name: 'without competition of siblings', layers: ALL_LAYERS, blanked: ['leadPlain', 'leadInContext'] },
  { name: 'without context of the term', layers: ALL_LAYERS, blanked: ['unusualInContext', 'leadInContext'] },
  {
    name: 'without the manner of the answer',
    layers: ALL_LAYERS,
    blanked: ['borrowedWords', 'denyingClauses', 'deniedTerms', 'remainingClauses'],
  },
  {
    name: 'without the topic of the answer',
    layers: ALL_LAYERS,
    blanked: ['siblingsOnTopic', 'clausesOnTopic', 'offTopic'],
  },
];

/**
 * The same decisions with some features made constant, so that a fit can't use them: 0, but 1 for `siblingsOnTopic`, by which
 * answers about something else are also told without any fit.
 */
export function blank(decisions: readonly Decision[], names: readonly FeatureName[]): readonly Decision[] {
  if (names.length === 0) return decisions;
  const constants = new Map(names.map((name) => [name, name === 'siblingsOnTopic' ? 1 : 0]));
  return decisions.map((decision) => ({
    ...decision,
    row: decision.row.map((features) =>
      features.map((value, at) => constants.get(FEATURES[at] ?? 'offTopic') ?? value),
    ),
  }));
}
