import { isDoubtful, type Word } from '../../transcription/transcript';
import { isNegator } from '../english/negators';

/** What stands in a quote for a word that was not made out. */
const UNCLEAR = '…';

/** The text of a word for scoring. A "not" that the model doubts denies nothing: it may be a cough. */
export function wordToScore(word: Word): string {
  return isDoubtful(word) && negates(word.text) ? UNCLEAR : word.text;
}

function negates(text: string): boolean {
  const plain = text.toLowerCase().replace(/[^\p{L}'’]/gu, '');
  return isNegator(plain) || /n['’]t$/.test(plain);
}
