import type { ReadBankFile } from '../../bank/formats/read-bank-file';
import type { ReadingChoice } from '../../bank/outline';

/** More of them are further and further from what the file says. */
const MOST = 5;

/** The ways of reading a text that find different questions, the best first; the one it was read in is always among them. */
export function waysToOffer({ format, way, ways }: ReadBankFile): readonly ReadingChoice[] {
  if (format !== 'markdown' && format !== 'html' && format !== 'docx') return [];
  const taken = ways.find((one) => one.way === way);
  const offered: ReadingChoice[] = [];
  for (const one of ways) {
    const isTaken = one === taken;
    const looksLike = (other: ReadingChoice) =>
      other.questions === one.questions && other.answered === one.answered;
    if (isTaken || (!(taken && looksLike(taken)) && !offered.some(looksLike))) offered.push(one);
  }
  const first = offered.slice(0, MOST);
  return !taken || first.includes(taken) ? first : [...first.slice(0, MOST - 1), taken];
}
