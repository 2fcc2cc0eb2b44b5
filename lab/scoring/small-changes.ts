/** By how much coverage moves when one word of a transcript is lost or misheard. */

/** Coverage of one transcript, 0–1. */
type Coverage = (transcript: string) => Promise<number>;

/** A move above this changes what a speaker thinks of the answer. */
const LARGE_MOVE = 0.08;

/** A prime, so that the words that are hit lie all over the answers. */
const STRIDE = 7919;

/** One word of every answer dropped, and one garbled; the words are the same in every run. Returns a line to print. */
export async function smallChangeFigures(
  transcripts: readonly string[],
  coverageIn: (index: number) => Coverage,
): Promise<string> {
  const moves: number[] = [];
  for (const [index, transcript] of transcripts.entries()) {
    const coverage = coverageIn(index);
    const before = await coverage(transcript);
    for (const changed of changesOf(transcript, index))
      moves.push(Math.abs((await coverage(changed)) - before));
  }
  const large = moves.filter((move) => move > LARGE_MOVE).length;
  const mean = moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length);
  const share = (100 * large) / Math.max(1, moves.length);
  return `one word dropped or garbled: moves by more than ${LARGE_MOVE} in ${large}/${moves.length} trials (${share.toFixed(1)} %), by ${mean.toFixed(3)} on average`;
}

/** An answer of one word can't lose it. */
function changesOf(transcript: string, index: number): readonly string[] {
  const words = transcript.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) return [];
  const at = (index * STRIDE) % words.length;
  const garbled = [...(words[at] ?? '')].reverse().join('');
  return [words.toSpliced(at, 1), words.with(at, garbled)].map((changed) => changed.join(' '));
}
