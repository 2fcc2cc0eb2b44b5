/** What a file is, by its content. `null` for text. */
export type Container = 'zip' | 'sqlite' | 'pdf' | 'old-office' | 'rtf' | 'gzip' | 'picture' | 'sound';

const SIGNATURES: readonly (readonly [Container, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['sqlite', [...'SQLite format 3'].map((sign) => sign.charCodeAt(0))],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['sound', [0x52, 0x49, 0x46, 0x46]],
  ['sound', [0x4f, 0x67, 0x67, 0x53]],
];

export function containerOf(bytes: Uint8Array): Container | null {
  return (
    SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0] ?? null
  );
}

/** Text whose first thing is a tag, and that is HTML as a whole rather than Markdown with a picture on top. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/.test(start)) return true;
  if (!start.startsWith('<')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const tagged = lines.filter((line) => /^\s*<\/?(?:[a-z][a-z0-9]*)\b[^<>]*>/i.test(line)).length;
  const markdown = lines.filter((line) => /^(?:#{1,6} |[-*+] |\d+[.)] |\*\*|> )/.test(line)).length;
  return markdown === 0 && tagged * 2 > lines.length && !/<details/i.test(text);
}

/** Between the signs of JSON, as people write it, may stand comments. */
const GAP = String.raw`(?:\s|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*\*/)*`;
const JSON_START = new RegExp(`^\\uFEFF?${GAP}(?:\\{${GAP}["}]|\\[${GAP}(?:[[{"\\]\\d]|$))`);
/** Markdown may begin with a bracket as well, but not with two of them. */
const SURELY_JSON = new RegExp(`^\\uFEFF?${GAP}(?:\\{\\s*"|\\[${GAP}[{"])`);

export function isJson(text: string): boolean {
  return JSON_START.test(text.slice(0, 2000)) && !/^[\uFEFF\s]*\[[^\]"{]*\]\(/.test(text.slice(0, 400));
}

/** Whether a text that may be JSON is meant as such, however broken it is. */
export function isSurelyJson(text: string): boolean {
  return SURELY_JSON.test(text.slice(0, 2000));
}
