import type { AnswerBlock } from '../../bank/bank';

export type AnswerItem = Extract<AnswerBlock, { kind: 'item' }>;

/** Blocks as they are drawn: list items that follow each other belong to one list. */
export type AnswerGroup =
  | { readonly kind: 'block'; readonly block: Exclude<AnswerBlock, { kind: 'item' }> }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly depth: number;
      readonly items: readonly AnswerItem[];
    };

export function answerGroups(blocks: readonly AnswerBlock[]): readonly AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  for (const block of blocks) {
    if (block.kind !== 'item') {
      groups.push({ kind: 'block', block });
      continue;
    }
    const ordered = block.ordinal !== null;
    const last = groups.at(-1);
    if (last?.kind === 'list' && last.ordered === ordered && last.depth === block.depth) {
      groups[groups.length - 1] = { ...last, items: [...last.items, block] };
    } else {
      groups.push({ kind: 'list', ordered, depth: block.depth, items: [block] });
    }
  }
  return groups;
}
