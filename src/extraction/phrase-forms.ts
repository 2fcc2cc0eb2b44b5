import { type ClassedWord, isBreak, lettersOf } from './classed-word';

/** How a phrase is built. "count" begins with its number, "measure" ends with it. */
export type PhraseForm =
  | 'noun' // "broad-spectrum antibiotics"
  | 'listed-nouns' // "logo churn and revenue churn"
  | 'joined-nouns' // "duty of candour", "hard limit for heparin"
  | 'state' // "delivery arrived late": a noun with what became of it; "are connected", "optional in Berlin": that alone
  | 'statement' // "fan-out multiplies rows"
  | 'action' // "stopped the pump"
  | 'bare-action' // "filter early"
  | 'denial' // "are not connected"
  | 'count' // "190,000 visitors"
  | 'count-of' // "two sets of blood cultures"
  | 'measure' // "cuff pressure between 20 and 30 cmH2O"
  | 'told-measure' // "accuracy drops below 92%"
  | 'counted-action' // "ran for 40 minutes"
  | 'whole'; // a short bullet or sentence as it stands

/** A phrase by the places of its first and last word among the classed words, inclusive. */
export interface PhraseSpan {
  readonly form: PhraseForm;
  readonly first: number;
  readonly last: number;
}

const NOUNS = '(?:[apg]*n+(?:g(?![dnapgq#]))?)';
const NUMBER = '#+(?:[ic]#+)?';

/** Patterns over the letters of the word classes. A span that several find has the form of the first. */
const FORMS: readonly (readonly [PhraseForm, string])[] = [
  ['measure', `${NOUNS}:?[bvprdiao]{0,3}${NUMBER}n{0,2}(?:dn)?`],
  ['measure', `n:?[bvprdiao]{0,3}${NUMBER}n{0,2}`],
  ['measure', `${NOUNS}r?b?[vp]id?no${NUMBER}n?`], // "diameter decreases by a factor of 10"
  ['counted-action', `[vp][idr]{0,2}${NUMBER}(?:[apg]*n+)?`],
  ['count', `${NUMBER}(?:[apg]*n+)?`],
  ['count-of', `${NUMBER}n?[oi]d?${NOUNS}`],
  ['noun', `x?${NOUNS}`],
  ['state', '(?<![apgn])[apgn]*n[apgn]*[ap](?![apgn])'],
  ['joined-nouns', `${NOUNS}o[di]?${NOUNS}`],
  ['joined-nouns', `${NOUNS}id?${NOUNS}`],
  ['listed-nouns', `(?<![apgn])${NOUNS}c${NOUNS}(?![apgn])`],
  ['action', `x?[vpg]i?d*#?${NOUNS}[ra]?`],
  ['action', `(?<![a-z#])nd+#?${NOUNS}[ra]?`], // "Shock the patient": a verb that opens is often taken for a noun
  ['action', `x?[vpg]d*${NOUNS}id?${NOUNS}`],
  ['bare-action', 'x?[vpg][ri](?![dnapg#])'],
  ['bare-action', '[vp]r+[ra](?![adnpgvb#o])'], // "settle more slowly"
  ['statement', `${NOUNS}b*[vp]i?d*(?:${NOUNS}|[ar])`],
  ['statement', `(?<![apgn])#?${NOUNS}b*r?[vp](?![a-z#])`],
  ['statement', `(?<![apgn])${NOUNS}b*[vp]r+[ra]?(?![adnpgvb#o])`], // "soil heats more quickly"
  ['statement', `(?<![apgn])${NOUNS}b+r?a(?![a-z#])`], // "the pitch was higher"
  ['state', 'br?[vp](?![a-z#])'], // "are connected"
  ['state', '(?<=b)r?[vp]r+a?(?![adnpgvb#o])'], // "initialized only once"
  ['state', `(?<=b)r?aiv?d*${NOUNS}`], // "more efficient than carrier extension", "necessary to establish the connection"
  ['measure', `${NOUNS}\\|#+n{1,2}(?=\\|)`], // "the TCP header (20-60 bytes)"
  ['denial', 'b?xr?[vpa](?![dapgn#])'],
];
const PATTERNS = FORMS.map(([form, pattern]) => [form, new RegExp(pattern, 'g')] as const);

/** Every phrase in a row of words, overlapping ones too. */
export function phrasesIn(words: readonly ClassedWord[]): readonly PhraseSpan[] {
  const letters = lettersOf(words);
  const found = PATTERNS.flatMap(([form, pattern]) =>
    [...letters.matchAll(pattern)].map(({ 0: match, index }) => {
      const last = index + match.length - 1;
      const told = form === 'measure' && /[vp]/.test(match);
      return { form: told ? ('told-measure' as const) : form, first: index, last };
    }),
  );
  const last = words.findLastIndex((word) => !isBreak(word));
  const whole = last >= 0 && words.slice(0, last).every((word) => !isBreak(word));
  return whole ? [...found, { form: 'whole', first: 0, last }] : found;
}
