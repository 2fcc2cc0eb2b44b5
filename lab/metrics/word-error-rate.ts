import { normalizeEnglish } from './english-text';

export interface WordErrors {
  /** Words of the reference after normalizing. */
  readonly words: number;
  readonly substitutions: number;
  readonly insertions: number;
  readonly deletions: number;
  /** All errors per word of the reference; may exceed 1. */
  readonly rate: number;
}

/** Errors of a transcript against what was said, both normalized as Whisper's authors do. */
export function wordErrorRate(reference: string, transcript: string): WordErrors {
  const said = wordsOf(reference);
  return withRate({ words: said.length, ...countEdits(said, wordsOf(transcript)) });
}

/** The errors of several transcripts together: long ones weigh more. */
export function sumErrors(all: readonly WordErrors[]): WordErrors {
  const sum = (key: 'words' | 'substitutions' | 'insertions' | 'deletions') =>
    all.reduce((total, errors) => total + errors[key], 0);
  return withRate({
    words: sum('words'),
    substitutions: sum('substitutions'),
    insertions: sum('insertions'),
    deletions: sum('deletions'),
  });
}

function withRate(errors: Omit<WordErrors, 'rate'>): WordErrors {
  const count = errors.substitutions + errors.insertions + errors.deletions;
  return { ...errors, rate: errors.words === 0 ? (count === 0 ? 0 : 1) : count / errors.words };
}

function wordsOf(text: string): readonly string[] {
  return normalizeEnglish(text).split(' ').filter(Boolean);
}

interface Edits {
  readonly substitutions: number;
  readonly insertions: number;
  readonly deletions: number;
}

/** Counts along one of the shortest edit paths, row by row. */
function countEdits(from: readonly string[], to: readonly string[]): Edits {
  const total = (edits: Edits) => edits.substitutions + edits.insertions + edits.deletions;
  let row: Edits[] = [{ substitutions: 0, insertions: 0, deletions: 0 }];
  for (let j = 1; j <= to.length; j++) row.push({ substitutions: 0, insertions: j, deletions: 0 });
  for (const [i, word] of from.entries()) {
    const next: Edits[] = [{ substitutions: 0, insertions: 0, deletions: i + 1 }];
    for (const [j, other] of to.entries()) {
      const across = row[j] as Edits;
      const down = row[j + 1] as Edits;
      const right = next[j] as Edits;
      if (word === other) {
        next.push(across);
        continue;
      }
      const best = Math.min(total(across), total(down), total(right));
      if (total(across) === best) next.push({ ...across, substitutions: across.substitutions + 1 });
      else if (total(down) === best) next.push({ ...down, deletions: down.deletions + 1 });
      else next.push({ ...right, insertions: right.insertions + 1 });
    }
    row = next;
  }
  return row.at(-1) as Edits;
}
