/** Whether a text is a question bank of Moodle in its format GIFT: braces alone may be code. */
export function isGift(text: string): boolean {
  return (text.match(/^::[^:\n]+::/gm) ?? []).length > 1 && /\{[^{}]*\}/.test(text);
}

const LETTERS = 'ABCDEFGHIJ';
/** A backslash before a sign of GIFT makes it a sign of the text. */
const OPENS = /(?<!\\)\{/;
const CLOSES = /(?<!\\)\}/;
const NEXT_OPTION = /(?<!\\)(?=[=~])/;
const REMARK = /(?<!\\)#.*$/s;

/**
 * "::Q1:: What is DNA? {=an acid ~a base}" as a heading with its options and the right one; each question stands in the place of its first
 * line, so that line numbers stay true.
 */
export function ofGift(lines: readonly string[]): readonly string[] {
  const made = lines.map(() => '');
  let begin = 0;
  let question = '';
  const close = () => {
    if (question !== '') made[begin] = markdownOf(question);
    question = '';
  };
  lines.forEach((line, at) => {
    if (/^\s*\/\//.test(line)) return;
    const category = /^\$CATEGORY:\s*(?:.*\/)?([^/]+)$/.exec(line)?.[1];
    const isBlank = line.trim() === '';
    if (category !== undefined || line.startsWith('::') || (isBlank && !isOpen(question))) close();
    if (category !== undefined) made[at] = `## ${category}`;
    if (category !== undefined || isBlank) return;
    if (question === '') begin = at;
    question = question === '' ? line : `${question}\n${line}`;
  });
  close();
  return made;
}

function isOpen(question: string): boolean {
  return OPENS.test(question) && !CLOSES.test(question);
}

/** What stands behind the braces goes on with the question, with a gap for its answer. */
function markdownOf(question: string): string {
  const text = question.replace(/^::.*?(?<!\\)::/s, '');
  const opens = text.search(OPENS);
  if (opens === -1) return `### ${plain(text)}`;
  const [options = '', ...behind] = text.slice(opens + 1).split(CLOSES);
  const after = plain(behind.join('}'));
  const asked = plain(text.slice(0, opens));
  return [`### ${after === '' ? asked : `${asked} … ${after}`}`, '', answerOf(options)].join('\n');
}

/** "=" stands before what is right, "~" before what is not unless its share is, "#" before a remark on either or before a number. */
function answerOf(options: string): string {
  const [, truth] = /^\s*(t|true|f|false)\s*(?:#.*)?$/is.exec(options) ?? [];
  if (truth !== undefined) return `**Answer:** ${/^t/i.test(truth) ? 'True' : 'False'}`;
  const isNumber = /^\s*#(?!#)/.test(options);
  const told = (isNumber ? options.replace('#', '') : options)
    .split(NEXT_OPTION)
    .map((one) => {
      const [, sign, share, text = ''] = /^([=~]?)(?:%([-\d.]+)%)?(.*)$/s.exec(one.replace(REMARK, '')) ?? [];
      const isRight = sign !== '~' || Number(share ?? 0) > 0;
      return { isChoice: sign === '~', isRight, text: plain(isNumber ? rangeIn(text) : text) };
    })
    .filter(({ text }) => text !== '');
  if (told.length === 0) return '';
  const right = told.filter(({ isRight }) => isRight).map(({ text }) => text);
  const isQuiz = told.some(({ isChoice }) => isChoice);
  const listed = isQuiz ? told.map(({ text }, at) => `- ${LETTERS[at] ?? at + 1}) ${text}`) : [];
  return [...listed, '', ...(right.length === 0 ? [] : [`**Answer:** ${right.join(', ')}`])].join('\n');
}

/** "3:1" is 3 with 1 more or less, "1..5" all between. */
function rangeIn(number: string): string {
  return number.replace(':', ' ± ').replace('..', ' to ');
}

/** On one line, without the name of its format and its backslashes. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^\[(?:html|markdown|plain|moodle)\]/, '')
    .replace(/\\n|\s*\n\s*/g, ' ')
    .replace(/\\([~=#{}:])/g, '$1')
    .trim();
}
