import type { SkippedText, SkipReason } from '../bank';
import { endingOf } from './file-endings';
import { isInside } from './safe-zip';

/** What programs keep for themselves, such as the templates in ".github"; the path up to the outermost. */
const HIDDEN = /^(?:.*?\/)??(?:__MACOSX|node_modules|\.[^/.][^/]*)(?=\/|$)|^(?:.*\/)?\._[^/]*$/;

export function isHidden(path: string): boolean {
  return HIDDEN.test(path);
}

/** Says which files of a folder or a zip are not read, one line for all of a kind. */
export function passedOver(paths: readonly string[]): readonly SkippedText[] {
  const kinds = new Map<string, { readonly first: string; readonly reason: SkipReason; count: number }>();
  for (const path of paths) {
    const { kind, reason } = whyPassedOver(path);
    const known = kinds.get(kind);
    if (known) known.count += 1;
    else kinds.set(kind, { first: path, reason, count: 1 });
  }
  return [...kinds.values()].map(({ first, reason, count }) => ({
    file: first,
    line: 1,
    text: first,
    reason,
    ...(count > 1 ? { others: count - 1 } : {}),
  }));
}

function whyPassedOver(path: string): { readonly kind: string; readonly reason: SkipReason } {
  if (!isInside(path)) return { kind: path, reason: 'outside-path' };
  const hidden = HIDDEN.exec(path)?.[0].split('/').at(-1);
  // "._a.md" is what a Mac keeps beside "a.md"
  if (hidden !== undefined) return { kind: hidden.startsWith('._') ? '._' : hidden, reason: 'hidden-file' };
  return { kind: endingOf(path), reason: 'other-file' };
}
