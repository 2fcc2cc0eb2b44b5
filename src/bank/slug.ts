/** "CI/CD for ML" -> "ci-cd-for-ml", letters of any script kept; `fallback` when nothing is left. */
export function slugOf(text: string, fallback: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return slug === '' ? fallback : slug;
}
