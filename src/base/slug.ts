/** A slug is cut here: it is part of keys and addresses. */
const LONGEST_SLUG = 60;

/** "CI/CD for ML" -> "ci-cd-for-ml", letters of any script kept, accents not; `fallback` when nothing is left. */
export function slugOf(text: string, fallback: string): string {
  const slug = hyphenated(text).slice(0, LONGEST_SLUG).replace(/^-|-$/g, '');
  return slug === '' ? fallback : slug;
}

/** The slug, with a number behind it when it is taken: "kafka-2". */
export function freeSlug(text: string, fallback: string, taken: ReadonlySet<string>): string {
  return freeSlugs([text], fallback, taken)[0] ?? fallback;
}

/** As `freeSlug`, for each text in turn, so that no two are the same; thousands of equal texts are counted on, not tried anew. */
export function freeSlugs(
  texts: readonly string[],
  fallback: string,
  taken: Iterable<string>,
): readonly string[] {
  const used = new Set(taken);
  const copies = new Map<string, number>();
  return texts.map((text) => {
    const slug = slugOf(text, fallback);
    let copy = copies.get(slug) ?? 1;
    while (used.has(copy === 1 ? slug : `${slug}-${copy}`)) copy += 1;
    copies.set(slug, copy);
    const free = copy === 1 ? slug : `${slug}-${copy}`;
    used.add(free);
    return free;
  });
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
