/** Whether a user would say that two banks have one title. */
export function isSameTitle(one: string, other: string): boolean {
  return plainTitle(one) === plainTitle(other);
}

/** "Tea (2)", or the first number from there on that no bank has. */
export function freeTitle(title: string, taken: readonly string[]): string {
  const bare = title.replace(/ \(\d+\)$/, '');
  let copy = 2;
  while (taken.some((one) => isSameTitle(one, `${bare} (${copy})`))) copy += 1;
  return `${bare} (${copy})`;
}

function plainTitle(title: string): string {
  return title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
