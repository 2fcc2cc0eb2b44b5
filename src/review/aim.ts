import type { AwaitedPart } from '../structure/read-story';

/** What one take is to add to an answer: a point of the model answer, by the id and the name of its term, or a part of its story. */
export type Aim =
  | { readonly kind: 'term'; readonly id: string; readonly term: string }
  | { readonly kind: 'part'; readonly part: AwaitedPart };
