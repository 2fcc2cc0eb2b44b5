import type { Weights } from '../../src/scoring/close/closeness';
import { FEATURES } from '../../src/scoring/close/closeness-features';
import { isOnTopic } from '../../src/scoring/close/topic';
import type { Embedder } from '../../src/scoring/embedder';
import type { Layers } from '../../src/scoring/layers';
import { type Decision, decisionsOn, type FittedScorer, isHit } from './close-decisions';
import { beginningsOf, mixedAnswers } from './labelled-answers';
import type { LabelledSet } from './labelled-sets';
import { fitCloseness, fitLogistic } from './logistic-fit';

/** What is judged, and what only ever trains. */
export interface Examples {
  readonly decisions: readonly Decision[];
  /** Mixtures of two answers, for "close". */
  readonly mixed: readonly Decision[];
  /** Answers cut short, for the topic. */
  readonly beginnings: readonly Decision[];
}

/** An answer about something else counts this much in the fit of the topic: there are four others to each. */
const OFF_TOPIC_WEIGHT = 2;

/** Reads all answers of the sets. */
export async function examplesOf(
  sets: readonly LabelledSet[],
  embedder: Embedder,
  layers?: Layers,
): Promise<Examples> {
  const decisions: Decision[] = [];
  const mixed: Decision[] = [];
  const beginnings: Decision[] = [];
  for (const set of sets) {
    const { answers } = set.labelled;
    decisions.push(...(await decisionsOn(set, answers, embedder, layers)));
    mixed.push(...(await decisionsOn(set, mixedAnswers(answers), embedder, layers)));
    beginnings.push(...(await decisionsOn(set, beginningsOf(answers), embedder, layers)));
  }
  return { decisions, mixed, beginnings };
}

/** Fits the topic on whole and cut answers, then "close" on what words leave open in answers on topic. Every set counts the same. */
export function fitScorer({ decisions, mixed, beginnings }: Examples): FittedScorer & { topic: Weights } {
  const topic = fitTopic([...decisions, ...beginnings]);
  return { close: fitClose([...decisions, ...mixed], topic), topic };
}

function fitTopic(decisions: readonly Decision[]): Weights {
  const answers = decisions.filter(
    ({ set, answerId }, index) =>
      decisions[index - 1]?.answerId !== answerId || decisions[index - 1]?.set !== set,
  );
  return fitLogistic(
    answers.map((one) => [...one.topic]),
    answers.map(({ style }) => style !== 'offtopic'),
    answers.map(({ style }) => (style === 'offtopic' ? OFF_TOPIC_WEIGHT : 1)),
  );
}

function fitClose(decisions: readonly Decision[], topic: Weights | null): Weights {
  const open = decisions.filter(
    (one) => one.byWords === null && (topic === null || isOnTopic(one.topic, topic)),
  );
  const sizes = new Map<string, number>();
  for (const { set } of open) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  return fitCloseness(
    open.map(({ row, covered, set }) => ({
      row,
      covered,
      weight: open.length / sizes.size / (sizes.get(set) ?? 1),
    })),
    FEATURES.indexOf('unusual'),
  );
}

/** The same without a judgement of the topic. */
export function fitWithoutTopic({ decisions, mixed }: Examples): FittedScorer {
  return { close: fitClose([...decisions, ...mixed], null), topic: null };
}

/** Hits on the judged decisions by weights fitted without the decisions of their fold; `fitTo` may leave something out. */
export function crossValidatedHits(
  examples: Examples,
  judged: readonly Decision[],
  foldOf: (decision: Decision) => string,
  fitTo: (examples: Examples) => FittedScorer = fitScorer,
): readonly boolean[] {
  const fits = new Map<string, FittedScorer>();
  return judged.map((decision) => {
    const fold = foldOf(decision);
    const outside = (all: readonly Decision[]) => all.filter((one) => foldOf(one) !== fold);
    const fitted =
      fits.get(fold) ??
      fitTo({
        decisions: outside(examples.decisions),
        mixed: outside(examples.mixed),
        beginnings: outside(examples.beginnings),
      });
    fits.set(fold, fitted);
    return isHit(decision, fitted);
  });
}
