import type { Node, ParseError } from 'jsonc-parser';

/** What a text holds as JSON. */
export interface JsonText {
  readonly value: unknown;
  /** 1-based lines that are no JSON; what stands around them was read all the same. */
  readonly broken: readonly number[];
  /** Keys and places of what is still open where the text ends, from the outermost on: none unless it was cut off. */
  readonly endsIn: readonly (string | number)[];
}

/** JSON, one object a line, or JSON that somebody wrote: with comments, a comma too many, or cut off. */
export async function jsonOf(text: string): Promise<JsonText> {
  const plain = text.replace(/^\uFEFF/, '');
  const whole = parsed(plain);
  if (whole !== undefined) return { value: whole, broken: [], endsIn: [] };
  return objectsOfLines(plain) ?? (await mendedJson(plain));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Null where it is not one object a line for the most part. */
function objectsOfLines(text: string): JsonText | null {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '');
  if (lines.length < 2 || !lines.every(({ line }) => line.startsWith('{'))) return null;
  const values = lines.map(({ line }) => parsed(line));
  const broken = lines.flatMap(({ number }, at) => (values[at] === undefined ? [number] : []));
  if (broken.length * 2 > lines.length) return null;
  return { value: values.filter((value) => value !== undefined), broken, endsIn: [] };
}

/** Behind the first break the others are its echo, so only that one is told. */
async function mendedJson(text: string): Promise<JsonText> {
  const { parseTree, getLocation, getNodeValue } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  const tree: Node | undefined = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  return {
    value: tree && getNodeValue(tree),
    broken: first ? [text.slice(0, first.offset).split('\n').length] : [],
    endsIn: getLocation(text, text.length).path,
  };
}

/** Where a text stands in the file, searched onwards from the last one found. */
export function lineFinder(text: string): (wanted: string) => number {
  let at = 0;
  let line = 1;
  return (wanted) => {
    const found = text.indexOf(JSON.stringify(wanted).slice(1, 60).replace(/"$/, ''), at);
    if (found === -1) return line;
    line += text.slice(at, found).split('\n').length - 1;
    at = found;
    return line;
  };
}
