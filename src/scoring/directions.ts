import type { Token } from './tokens';

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

/** Words that turn a term into its opposite when they stand beside it. Stems or whole words; both ways. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['automat', 'manual'],
  ['much', 'little'],
  ['many', 'few'],
  ['onlin', 'offlin'],
  ['real', 'batch'],
  ['continu', 'onc'],
  ['intern', 'extern'],
  ['proactiv', 'reactiv'],
  ['synchron', 'asynchron'],
  ['posit', 'neg'],
  ['public', 'privat'],
  ['central', 'decentral'],
  ['structur', 'unstructur'],
  ['supervis', 'unsupervis'],
  ['long', 'short'],
  ['high', 'low'],
  ['fast', 'slow'],
  ['earli', 'late'],
  ['open', 'close'],
  ['buy', 'sell'],
  ['import', 'export'],
  ['input', 'output'],
  ['horizont', 'vertic'],
  ['static', 'dynam'],
  ['inbound', 'outbound'],
  ['minimum', 'maximum'],
  ['minim', 'maxim'],
  ['best', 'worst'],
  ['gross', 'net'],
  ['fix', 'variabl'],
];

const oppositeOf = new Map<string, ReadonlySet<string>>();
for (const [one, other] of OPPOSITES) {
  oppositeOf.set(one, new Set([...(oppositeOf.get(one) ?? []), other]));
  oppositeOf.set(other, new Set([...(oppositeOf.get(other) ?? []), one]));
}

export function oppositesOf(stem: string): ReadonlySet<string> {
  return oppositeOf.get(stem) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
