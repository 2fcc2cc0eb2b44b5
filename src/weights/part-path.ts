/** Where the part of a file lies that is split, counted from 0. The build writes parts under these names. */
export function partPath(path: string, part: number): string {
  return `${path}.part${part}`;
}
