import type { AnswerBlock } from './bank';

const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '”': '”',
  "'": "'",
};

/**
 * Model answers are often written as speech: one opening mark at the start of the first block, one closing mark at
 * the end of the last. That pair goes, and so does a lone mark whose partner was forgotten. Quotations inside stay.
 */
export function withoutSurroundingQuotes(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  const first = blocks.findIndex((block) => block.kind !== 'code');
  const last = blocks.findLastIndex((block) => block.kind !== 'code');
  const opening = blocks[first];
  const closing = blocks[last];
  if (!opening || !closing || opening.kind === 'code' || closing.kind === 'code') return blocks;

  const open = opening.text[0] ?? '';
  const close = PAIRS[open] ?? '';
  const opens = close !== '' && !isClosedInside(blocks, close);
  const end = closing.text.at(-1) ?? '';
  const closes = opens ? end === close && closing.text.length > 1 : isLoneClosing(blocks, end);
  return blocks
    .map((block, index) => {
      if (block.kind === 'code') return block;
      const text = block.text.slice(
        opens && index === first ? 1 : 0,
        closes && index === last ? -1 : undefined,
      );
      return text === block.text ? block : { ...block, text: text.trim() };
    })
    .filter((block) => block.text !== '');
}

/** `"Move fast" was our rule.` quotes two words only: its first further mark hugs the word before it. */
function isClosedInside(blocks: readonly AnswerBlock[], close: string): boolean {
  const text = spoken(blocks).slice(1, -1);
  for (let at = text.indexOf(close); at !== -1; at = text.indexOf(close, at + 1)) {
    const hugsWordBefore = /\S/.test(text[at - 1] ?? ' ');
    const isApostrophe = close === "'" && /\p{L}/u.test(text[at + 1] ?? '');
    if (!isApostrophe) return hugsWordBefore;
  }
  return false;
}

function isLoneClosing(blocks: readonly AnswerBlock[], mark: string): boolean {
  const closesSpeech = mark === '"' || mark === '”' || mark === '»';
  return closesSpeech && spoken(blocks).split(mark).length === 2;
}

function spoken(blocks: readonly AnswerBlock[]): string {
  return blocks
    .filter((block) => block.kind !== 'code')
    .map((block) => block.text)
    .join('\n');
}
