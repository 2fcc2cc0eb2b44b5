const NOTES = ['md', 'markdown', 'mdx', 'txt', 'text', 'org', 'rst', 'adoc', 'asciidoc', 'tex', 'vtt', 'srt'];
const OTHERS = ['csv', 'tsv', 'json', 'html', 'htm', 'docx', 'apkg', 'colpkg', 'zip'];

/** What the names of files of questions end with. */
export const BANK_ENDINGS: readonly string[] = [...NOTES, ...OTHERS].map((ending) => `.${ending}`);

export function isNamedAsNote(path: string): boolean {
  return NOTES.includes(endingOf(path));
}

export function isNamedAsBank(path: string): boolean {
  return BANK_ENDINGS.includes(`.${endingOf(path)}`);
}

/** In small letters, without the dot; empty where there is none. */
export function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
