import { canonicalJson } from '../../base/canonical-json';
import type { Attempt, AttemptTake } from '../attempt';

/**
 * One answer of two versions: the takes of both, the user's own words before a model's, the verdicts and the star of both. Where
 * the user judged a term twice, theirs counts. Null when the user wrote two different texts for one take: then none may go.
 */
export function joinAttempts(mine: Attempt, theirs: Attempt): Attempt | null {
  const takes: AttemptTake[] = [];
  for (const their of theirs.takes) {
    const my = mine.takes.find(({ takeId }) => takeId === their.takeId);
    const take = my ? joinTakes(my, their) : their;
    if (take === null) return null;
    takes.push(take);
  }
  const known = new Set(takes.map(({ takeId }) => takeId));
  takes.push(...mine.takes.filter(({ takeId }) => !known.has(takeId)));
  const { starred: _, ...plain } = theirs;
  return {
    ...plain,
    takes,
    score: scoreOf(takes, theirs, mine),
    verdicts: { ...mine.verdicts, ...theirs.verdicts },
    ...(mine.starred || theirs.starred ? { starred: true as const } : {}),
  };
}

function joinTakes(mine: AttemptTake, theirs: AttemptTake): AttemptTake | null {
  if (canonicalJson(mine.transcript) === canonicalJson(theirs.transcript)) return theirs;
  const [myText, theirText] = [isOwnText(mine), isOwnText(theirs)];
  if (myText && theirText) return null;
  if (myText || theirs.transcript === null) return mine;
  return theirs;
}

function isOwnText({ transcript }: AttemptTake): boolean {
  return transcript?.madeBy.kind === 'edited';
}

/** A score points at the words of its takes, so it fits those alone; a joined answer can be scored anew. */
function scoreOf(takes: readonly AttemptTake[], ...versions: readonly Attempt[]): Attempt['score'] {
  const words = wordsOfTakes(takes);
  return versions.find((version) => wordsOfTakes(version.takes) === words)?.score ?? null;
}

function wordsOfTakes(takes: readonly AttemptTake[]): string {
  return canonicalJson(takes.map(({ takeId, transcript }) => ({ takeId, transcript })));
}
