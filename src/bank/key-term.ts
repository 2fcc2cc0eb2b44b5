export const TERM_KINDS = ['concept', 'tool', 'acronym', 'metric', 'number', 'action'] as const;

export type TermKind = (typeof TERM_KINDS)[number];

/** 3: the answer is incomplete without it; 1: a nice detail. */
export type TermWeight = 1 | 2 | 3;

/** What an interviewer would tick off. */
export interface KeyTerm {
  /** Unique within its question, stable: a slug of the term. */
  readonly id: string;
  /** In the wording of the model answer: a name of a few words, or a short statement. */
  readonly term: string;
  readonly kind: TermKind;
  readonly weight: TermWeight;
  /** Other spoken wordings that mean the same. */
  readonly aliases: readonly string[];
  /** Wordings that must not count: opposites, sound-alikes, sibling concepts. */
  readonly nearMisses: readonly string[];
  /** For a term that was found in the model answer: the words there that it stands for, its point. */
  readonly passage?: string;
  /** For a term of one of several alternatives. */
  readonly choice?: TermChoice;
}

/** Which of the alternatives a term belongs to, and how many of them were asked for: "name two". */
export interface TermChoice {
  readonly item: number;
  readonly asked: number;
}

/**
 * A wording as it is compared: in small letters, hyphens and slashes as spaces, without the quotes, brackets and stops that a transcript puts
 * around words. Signs that belong to a name stay: "C++", "C#", ".NET".
 */
export function bareWording(wording: string): string {
  return wording
    .toLowerCase()
    .split(/[\s\p{Pd}/]+/u)
    .map((word) => word.replace(/^["'“”‘’([{]+|["'“”‘’)\]},.;:!?…]+$/gu, ''))
    .filter((word) => word !== '')
    .join(' ');
}
