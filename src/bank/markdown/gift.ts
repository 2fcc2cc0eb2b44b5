/** Whether a text is a question bank of Moodle in its format GIFT: braces alone may be code. */
export function isGift(text: string): boolean {
  return (text.match(/^::[^:\n]+::/gm) ?? []).length > 1 && /\{[^{}]*\}/.test(text);
}

const LETTERS = 'ABCDEFGHIJ';

/**
 * "::Q1:: What is DNA? {=an acid ~a base}" as a heading with its options and the right one; lines in the place of each line, so that
 * line numbers stay true.
 */
export function ofGift(lines: readonly string[]): readonly string[] {
  let options: string | null = null; // what was read since a brace opened
  return lines.map((line) => {
    if (/^\s*\/\//.test(line)) return '';
    const category = /^\$CATEGORY:\s*(?:.*\/)?([^/]+)$/.exec(line)?.[1];
    if (category !== undefined) return `## ${category}`;
    let heading = '';
    let rest = line;
    if (options === null) {
      const opens = line.indexOf('{');
      const asked = (opens === -1 ? line : line.slice(0, opens)).replace(/^::[^:]*::/, '').trim();
      heading = asked === '' ? '' : `### ${asked}`;
      if (opens === -1) return heading;
      rest = line.slice(opens + 1);
      options = '';
    }
    const closes = rest.indexOf('}');
    options += `${closes === -1 ? rest : rest.slice(0, closes)} `;
    if (closes === -1) return heading;
    const answer = answerOf(options);
    options = null;
    return [heading, '', answer].join('\n');
  });
}

/** "=" stands before what is right, "~" before what is not, "#" before a remark on either. */
function answerOf(options: string): string {
  const told = options
    .split(/(?=[=~])/)
    .map((one) => ({
      isRight: one.startsWith('='),
      text: one
        .slice(1)
        .replace(/^%[^%]*%|#.*$/g, '')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
  const right = told.filter(({ isRight }) => isRight).map(({ text }) => text);
  const isQuiz = told.length > right.length;
  const listed = isQuiz ? told.map(({ text }, at) => `- ${LETTERS[at] ?? at + 1}) ${text}`) : [];
  return [...listed, '', `**Answer:** ${right.length > 0 ? right.join(', ') : options.trim()}`].join('\n');
}
