import { type ChainWeights, readChain } from '../../src/structure/clause-beliefs';
import { clausesOf } from '../../src/structure/spoken-clauses';
import { FEATURES, featuresOf } from '../../src/structure/story-cues';
import { type ClausePart, PARTS } from '../../src/structure/story-parts';
import { type LabelledStory, labelledWords } from './labelled-stories';

/** Ridge penalties, on what features say and on what follows what; chosen by leaving questions of the developed ones out. */
const FEATURE_RIDGE = 1;
const ORDER_RIDGE = 0.5;

/** The likelihood has one summit; so many steps come near enough that no label changes any more. */
const STEPS = 400;
const STEP = 0.05;

/** Of Adam, as its authors give them. */
const MOMENTUM = 0.9;
const SPREAD_MEMORY = 0.999;

interface Chain {
  readonly rows: readonly (readonly number[])[];
  readonly parts: readonly ClausePart[];
}

/** A linear-chain conditional random field on the clauses of stories, by its penalised likelihood. */
export function fitChain(stories: readonly LabelledStory[]): ChainWeights {
  const chains = stories.map(chainOf);
  const width = FEATURES.length;
  const size = PARTS.length;
  const orderAt = size * width;
  const values = new Float64Array(orderAt + size + size * size);
  const momentum = new Float64Array(values.length);
  const spread = new Float64Array(values.length);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeAt(values, chains);
    slope.forEach((rise, at) => {
      momentum[at] = MOMENTUM * (momentum[at] ?? 0) + (1 - MOMENTUM) * rise;
      spread[at] = SPREAD_MEMORY * (spread[at] ?? 0) + (1 - SPREAD_MEMORY) * rise ** 2;
      const mean = (momentum[at] ?? 0) / (1 - MOMENTUM ** step);
      const deviation = Math.sqrt((spread[at] ?? 0) / (1 - SPREAD_MEMORY ** step));
      values[at] = (values[at] ?? 0) + (STEP * mean) / (deviation + 1e-8);
    });
  }
  return weightsIn(values);
}

function slopeAt(values: Float64Array, chains: readonly Chain[]): Float64Array {
  const width = FEATURES.length;
  const size = PARTS.length;
  const orderAt = size * width;
  const weights = weightsIn(values);
  const slope = values.map((value, at) => {
    if (at >= orderAt) return -ORDER_RIDGE * value;
    return at % width === width - 1 ? 0 : -FEATURE_RIDGE * value; // the last one is the constant
  });
  const add = (at: number, value: number) => {
    slope[at] = (slope[at] ?? 0) + value;
  };
  for (const { rows, parts } of chains) {
    const { beliefs, pair } = readChain(rows, weights);
    rows.forEach((row, index) => {
      PARTS.forEach((part, place) => {
        const surprise = Number(parts[index] === part) - (beliefs[index]?.[part] ?? 0);
        row.forEach((value, column) => {
          if (value !== 0) add(place * width + column, surprise * value);
        });
        if (index === 0) add(orderAt + place, surprise);
        if (index + 1 === rows.length) return;
        PARTS.forEach((to, toPlace) => {
          const both = Number(parts[index] === part && parts[index + 1] === to);
          add(orderAt + size + place * size + toPlace, both - pair(index, part, to));
        });
      });
    });
  }
  return slope;
}

function weightsIn(values: Float64Array): ChainWeights {
  const width = FEATURES.length;
  const size = PARTS.length;
  const order = [...values.slice(size * width)];
  const byPart = <Value>(value: (place: number) => Value) =>
    Object.fromEntries(PARTS.map((part, place) => [part, value(place)])) as Record<ClausePart, Value>;
  return {
    features: byPart((place) => [...values.slice(place * width, (place + 1) * width)]),
    first: byPart((place) => order[place] ?? 0),
    next: byPart((from) => byPart((to) => order[size + from * size + to] ?? 0)),
  };
}

/** Clauses as the app cuts them, each with the label that most of its words have. */
function chainOf({ sentences }: LabelledStory): Chain {
  const { words, labels } = labelledWords(sentences);
  const clauses = clausesOf(words);
  return {
    rows: featuresOf(clauses),
    parts: clauses.map(({ first, last }) => {
      const own = labels.slice(first, last + 1);
      const count = (part: ClausePart) => own.filter((label) => label === part).length;
      return PARTS.reduce((most, part) => (count(part) > count(most) ? part : most));
    }),
  };
}
