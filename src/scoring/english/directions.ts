import type { Token } from '../words/tokens';
import { stemOf } from '../words/tokens';

/** Pairs of opposites in how work is told: an answer with the one does not say the other. */
export type Direction = 'up' | 'down';

const DIRECTION_STEMS: Readonly<Record<Direction, ReadonlySet<string>>> = {
  up: new Set('rise increas grow higher up gain climb doubl tripl rais more expens longer slower'.split(' ')),
  down: new Set(
    'reduc lower cut drop fall decreas down shrink save less cheaper declin halv shorter faster minim smaller fewer'.split(
      ' ',
    ),
  ),
};

/** Which way a wording points; null when it points nowhere or both ways. */
export function directionOf(tokens: readonly Pick<Token, 'stem' | 'text'>[]): Direction | null {
  const says = (direction: Direction) =>
    tokens.some(
      (token) => DIRECTION_STEMS[direction].has(token.stem) || DIRECTION_STEMS[direction].has(token.text),
    );
  const up = says('up');
  return up === says('down') ? null : up ? 'up' : 'down';
}

/** Words that turn a term into its opposite when they stand beside it; both ways. */
const OPPOSITES =
  'automated:manual automatic:manual automation:manual much:little many:few online:offline realtime:batch continuous:once internal:external ' +
  'proactive:reactive synchronous:asynchronous positive:negative public:private centralized:decentralized structured:unstructured ' +
  'supervised:unsupervised long:short high:low fast:slow early:late open:closed buy:sell import:export input:output ' +
  'horizontal:vertical static:dynamic inbound:outbound minimum:maximum minimize:maximize best:worst gross:net fixed:variable';

const oppositeOf = new Map<string, ReadonlySet<string>>();
for (const pair of OPPOSITES.split(' ')) {
  const [one = '', other = ''] = pair.split(':').map(stemOf);
  oppositeOf.set(one, new Set([...(oppositeOf.get(one) ?? []), other]));
  oppositeOf.set(other, new Set([...(oppositeOf.get(other) ?? []), one]));
}

/** Stems of the words that say the opposite of a stem. */
export function oppositesOf(stem: string): ReadonlySet<string> {
  return oppositeOf.get(stem) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
