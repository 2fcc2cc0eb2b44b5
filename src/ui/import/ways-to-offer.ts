import type { ReadBankFile } from '../../bank/formats/read-bank-file';
import type { ReadingChoice } from '../../bank/outline';

/** More of them are further and further from what the file says. */
const MOST = 5;

/** The ways of reading a text, the best first; the one it was read in is always among them. */
export function waysToOffer({ format, way, ways }: ReadBankFile): readonly ReadingChoice[] {
  if (format !== 'markdown' && format !== 'html' && format !== 'docx') return [];
  const taken = ways.find((one) => one.way === way);
  const first = ways.slice(0, MOST);
  return !taken || first.includes(taken) ? first : [...first.slice(0, MOST - 1), taken];
}
