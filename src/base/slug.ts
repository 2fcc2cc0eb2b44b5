/** A slug is cut here: it is part of keys and addresses. */
const LONGEST_SLUG = 60;

/** "CI/CD for ML" -> "ci-cd-for-ml", letters of any script kept, accents not; `fallback` when nothing is left. */
export function slugOf(text: string, fallback: string): string {
  const slug = hyphenated(text).slice(0, LONGEST_SLUG).replace(/^-|-$/g, '');
  return slug === '' ? fallback : slug;
}

/** The slug, with a number behind it when it is taken: "kafka-2". */
export function freeSlug(text: string, fallback: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(text, fallback);
  let free = slug;
  for (let copy = 2; taken.has(free); copy += 1) free = `${slug}-${copy}`;
  return free;
}

/** As many whole words of the slug as fit into `longest` characters; empty when none does. */
export function slugWithin(text: string, longest: number): string {
  const words = hyphenated(text).split('-').filter(Boolean);
  let fitting = '';
  for (const word of words) {
    const longer = fitting === '' ? word : `${fitting}-${word}`;
    if (longer.length > longest) break;
    fitting = longer;
  }
  return fitting;
}

function hyphenated(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
}
