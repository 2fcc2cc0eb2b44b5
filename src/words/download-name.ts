/** A file name that sorts by time and says what it holds: `2026-11-24-question-6-explain-the-difference-between-devops.webm`. */
export function downloadName(input: {
  readonly question: { readonly number: number; readonly text: string };
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** 0-based; shown from the second take on. */
  readonly take?: number;
  readonly mimeType: string;
}): string {
  const { question, createdAt, take = 0, mimeType } = input;
  const parts = [
    localDay(createdAt),
    `question-${question.number}`,
    slug(question.text),
    ...(take > 0 ? [`take-${take + 1}`] : []),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${extensionOf(mimeType)}`;
}

/** For the MIME types that browsers record and this app writes; `bin` for others. */
export function extensionOf(mimeType: string): string {
  const [type = ''] = mimeType.toLowerCase().split(';');
  return EXTENSIONS[type.trim()] ?? 'bin';
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'video/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'text/html': 'html',
};

const LONGEST_SLUG = 50;

/** Letters and digits of any script, words joined by hyphens, cut between words. */
function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.reduce((joined, word) => {
    const longer = joined === '' ? word : `${joined}-${word}`;
    return longer.length <= LONGEST_SLUG ? longer : joined;
  }, '');
}

function localDay(epochMs: number): string {
  const date = new Date(epochMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
