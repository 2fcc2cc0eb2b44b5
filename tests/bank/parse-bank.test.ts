import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../src/bank/bank';
import { MAX_BANK_CHARACTERS, parseBank, readMarkdown } from '../../src/bank/parse-bank';
import { speakableAnswer } from '../../src/bank/speakable-answer';
import { AppError } from '../../src/base/app-error';

/** Number, text and spoken answer of each question. */
function told(bank: Bank): readonly (readonly [number, string, string])[] {
  return bank.questions.map((question) => [question.number, question.text, speakableAnswer(question)]);
}

const DOCKER_AND_PODS = [
  [1, 'What is Docker?', 'It packs an app.'],
  [2, 'Explain pods.', 'Pods hold containers.'],
];

describe('the styles a bank may be written in', () => {
  it.each([
    [
      'numbered headings',
      '# T\n\n### 1. What is Docker?\n\nIt packs an app.\n\n### 2. Explain pods.\n\nPods hold containers.',
    ],
    [
      'headings of the highest level',
      '# What is Docker?\nIt packs an app.\n# Explain pods.\nPods hold containers.',
    ],
    [
      'headings without numbers or question marks',
      '# T\n## What is Docker?\nIt packs an app.\n## Explain pods.\nPods hold containers.',
    ],
    [
      'headings with Q marks',
      '## Q1: What is Docker?\n**Answer:** It packs an app.\n## Q2: Explain pods.\nA: Pods hold containers.',
    ],
    [
      'an own heading for each answer',
      '## What is Docker?\n### Answer\nIt packs an app.\n## Explain pods.\n### Answer\nPods hold containers.',
    ],
    [
      'bare question headings',
      '## Question 1\nWhat is Docker?\n\nIt packs an app.\n\n## Question 2\nExplain pods.\n\nPods hold containers.',
    ],
    [
      'Q and A lines',
      'Q: What is Docker?\nA: It packs an app.\n\nQ: Explain pods.\nA: Pods hold containers.',
    ],
    [
      'bold Q and A paragraphs',
      '**Q: What is Docker?**\n\n**A:** It packs an app.\n\n**Q: Explain pods.**\n\n**A:** Pods hold containers.',
    ],
    [
      'questions over two lines',
      'Q: What is\nDocker?\nA: It packs an app.\n\nQ: Explain\npods.\nA: Pods hold\ncontainers.',
    ],
    [
      'bold questions',
      '**What is Docker?**\nIt packs an app.\n\n**2. Explain pods.**\n\nPods hold containers.',
    ],
    [
      'a numbered list with the answers inside',
      '1. What is Docker?\n\n   It packs an app.\n\n2. **Explain pods.**\n   Pods hold containers.',
    ],
    [
      'numbered lines with the answers below',
      '1. What is Docker?\n\nIt packs an app.\n\n2. Explain pods.\n\nPods hold containers.',
    ],
    [
      'folded details',
      '<details>\n<summary>What is Docker?</summary><br><b>\n\nIt packs an app.\n</b></details>\n\n<details>\n<summary>Explain pods.</summary>\n\nPods hold containers.\n\n</details>',
    ],
    [
      'answers as quotations',
      '### What is Docker?\n> It packs an app.\n\n### Explain pods.\n> Pods hold containers.',
    ],
    [
      'Windows line ends',
      '## What is Docker?\r\nIt packs an app.\r\n\r\n## Explain pods.\r\nPods hold containers.\r\n',
    ],
    [
      'rules without a blank line before them',
      '## What is Docker?\nIt packs an app.\n---\n## Explain pods.\nPods hold containers.\n---\n',
    ],
    [
      'a table of questions and answers',
      '| # | Question | Answer |\n|---|---|---|\n| 1 | What is Docker? | It packs an app. |\n| 2 | Explain pods. | Pods hold containers. |',
    ],
    [
      'folded details in one block of HTML',
      '<details>\n<summary>What is Docker?</summary>\n<p>It packs an app.</p>\n</details>\n<details>\n<summary>Explain pods.</summary>\n<p>Pods hold containers.</p>\n</details>',
    ],
    [
      'callouts of Obsidian',
      '> [!question]- What is Docker?\n> It packs an app.\n\n> [!question]- Explain pods.\n> Pods hold containers.',
    ],
    [
      'flash cards on one line',
      'What is Docker? :: It packs an app.\nExplain pods. :: Pods hold containers.',
    ],
    [
      'questions as plain paragraphs',
      'What is Docker?\n\nIt packs an app.\n\nExplain pods.\n\nPods hold containers.',
    ],
    [
      'questions in italics',
      '*What is Docker?*\n\nIt packs an app.\n\n*Explain pods.*\nPods hold containers.',
    ],
    [
      'a whole bank inside one fence',
      '```markdown\n## What is Docker?\nIt packs an app.\n\n## Explain pods.\nPods hold containers.\n```',
    ],
    [
      'underlined headings behind a byte order mark',
      '\uFEFFT\n===\n\nWhat is Docker?\n---\n\nIt packs an app.\n\nExplain pods.\n---\n\nPods hold containers.',
    ],
    [
      'list items of Notion',
      '- What is Docker?\n    \n    It packs an app.\n    \n- Explain pods.\n    \n    Pods hold containers.',
    ],
  ])('reads %s', (_, markdown) => {
    expect(told(parseBank(markdown))).toEqual(DOCKER_AND_PODS);
  });

  it('takes headings that ask nothing when no others are there', () => {
    const bank = parseBank('# Cloud\n\n## Load balancing\nSpreads traffic.\n\n## Caching\nKeeps results.');
    expect(bank.title).toBe('Cloud');
    expect(bank.questions.map(({ text }) => text)).toEqual(['Load balancing', 'Caching']);
  });

  it.each([
    ['bold labels', '**What I did:**', '**Why it failed**'],
    ['bold labels with question marks', '**What did I do?**', '**How did it end?**'],
    ['deeper headings', '#### What I did', '#### How did it end?'],
    ['list items', '1. What I did:\n\n   x', '2. Why it failed\n\n   y'],
    ['a quoted dialogue', 'Q: Was it you?\nA: No.', 'So it ended.'],
  ])('reads %s in answers as content where headings ask', (_, one, other) => {
    const answer = `${one}\n\nI shipped.\n\n${other}\n\nWell.\n\n`;
    const bank = parseBank(
      `## You\n\n### Tell me of a mistake.\n\n${answer}### Q2: Why us?\n\n${answer}### How do you rest?\n\n${answer}`,
    );
    expect(bank.sections).toEqual(['You']);
    expect(bank.questions.map(({ text }) => text)).toEqual([
      'Tell me of a mistake.',
      'Why us?',
      'How do you rest?',
    ]);
  });

  it('takes bold questions where only the title or a few sections ask', () => {
    const bank = parseBank(
      '# What do they ask?\n\n## Basics\n\n**Why logs?**\nTo see.\n\n## How we ship\n\n**Why canaries?**\nTo stop.\n\n## More\n\n**Why SLOs?**\nTo agree.',
    );
    expect(bank.questions.map(({ text, section }) => [section, text])).toEqual([
      ['Basics', 'Why logs?'],
      ['How we ship', 'Why canaries?'],
      ['More', 'Why SLOs?'],
    ]);
  });

  it('leaves scopes of C++ and other tables in their answers', () => {
    const bank = parseBank(
      '## What does std::move do?\n\nIt casts, as std::forward :: does.\n\n| Call | Cost |\n|---|---|\n| move | none |\n\n## Why?\n\nSo.',
    );
    expect(bank.questions[0]?.answer).toMatchObject([
      { text: 'It casts, as std::forward :: does.' },
      { text: 'Call, Cost' },
      { text: 'move, none' },
    ]);
  });

  it('reads headings below a question as labels of its answer', () => {
    const bank = parseBank('## How do you ship?\n### First\nBuild.\n### Then\nTest.');
    expect(speakableAnswer(bank.questions[0] as never)).toBe('First:\nBuild.\nThen:\nTest.');
  });
});

describe('sections, title and numbers', () => {
  const SECTIONED =
    '# Ops\n## Basics\n### 1. Why logs?\nTo see.\n### 2. Why alerts?\nTo wake.\n## More\n### 1. Why SLOs?\nTo agree.';

  it('puts each question in the nearest heading above it', () => {
    const bank = parseBank(SECTIONED);
    expect(bank.title).toBe('Ops');
    expect(bank.sections).toEqual(['Basics', 'More']);
    expect(bank.questions.map(({ section }) => section)).toEqual(['Basics', 'Basics', 'More']);
  });

  it('numbers in file order when the own numbers start again', () => {
    expect(parseBank(SECTIONED).questions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('keeps own numbers that are unique', () => {
    const bank = parseBank('### 7. Why logs?\nTo see.\n### 9. Why alerts?\nTo wake.');
    expect(bank.questions.map(({ number }) => number)).toEqual([7, 9]);
  });

  it('puts questions without any section into one that is titled like the bank', () => {
    const bank = parseBank('# Ops\n## Why logs?\nTo see.');
    expect(bank.sections).toEqual(['Ops']);
  });

  it('takes the title of the front matter and slugs it to an id', () => {
    const bank = parseBank('---\ntitle: "Büro & Café"\ntags: [a]\n---\n\n## Why logs?\nTo see.');
    expect(bank).toMatchObject({ title: 'Büro & Café', id: 'buro-cafe' });
  });

  it('falls back to the title it is given, and takes an id', () => {
    expect(parseBank('Q: Why logs?\nA: To see.', { id: 'x', title: 'my-notes' })).toMatchObject({
      id: 'x',
      title: 'my-notes',
    });
  });
});

describe('what belongs to an answer', () => {
  const answerOf = (answer: string) => parseBank(`## Why?\n\n${answer}`).questions[0]?.answer ?? [];
  const spoken = (answer: string) =>
    answerOf(answer).flatMap((block) => ('label' in block ? [block.text] : []));

  it.each([
    ['"One.\n\nTwo."', ['One.', 'Two.']],
    ['“One.\n\n- Two.”', ['One.', 'Two.']],
    ['"He said "no" twice."', ['He said "no" twice.']],
    ['"Fast" was our "motto"', ['"Fast" was our "motto"']],
    ['"One.\n\nTwo.', ['One.', 'Two.']],
    ['One.\n\nTwo."', ['One.', 'Two.']],
    ['“One.”\n\nTwo.', ['“One.”', 'Two.']],
  ])('strips only the quotation marks around all of %j', (answer, texts) => {
    expect(spoken(answer)).toEqual(texts);
  });

  it('nests list items and keeps their ordinals', () => {
    expect(answerOf('3. Build\n   - fast\n     1. lint\n4. Ship')).toEqual([
      { kind: 'item', label: null, text: 'Build', ordinal: 3, depth: 0 },
      { kind: 'item', label: null, text: 'fast', ordinal: null, depth: 1 },
      { kind: 'item', label: null, text: 'lint', ordinal: 1, depth: 2 },
      { kind: 'item', label: null, text: 'Ship', ordinal: 4, depth: 0 },
    ]);
  });

  it('begins after its label when notes stand before it', () => {
    expect(spoken('**Why they ask:** to see the basics\n\n**Answer:**\n\nSo.\n\nAnd so on.')).toEqual([
      'So.',
      'And so on.',
    ]);
    expect(spoken('*A hint.*\n\n**Answer:** So.')).toEqual(['So.']);
  });

  it('joins soft-wrapped lines and reads a bold lead as the label of its paragraph', () => {
    expect(answerOf('**Why:** logs\ntell\n**What next** - alerts')).toEqual([
      { kind: 'paragraph', label: 'Why', text: 'logs tell' },
      { kind: 'paragraph', label: 'What next', text: 'alerts' },
    ]);
  });

  it('keeps emphasis inside a sentence as plain words', () => {
    expect(spoken('We use **Kafka** and `SHAP` a *lot*.')).toEqual(['We use Kafka and SHAP a lot.']);
  });

  it('drops what follows the last rule only where rules stand between questions', () => {
    const ruled = parseBank('## Why?\nA one.\n\n---\n\n## How?\nA two.\n\n---\n\nGood luck!');
    const unruled = parseBank('## Why?\nA one.\n\n## When?\nA now.\n\n## How?\nA two.\n\n---\n\nA three.');
    expect(speakableAnswer(ruled.questions[1] as never)).toBe('A two.');
    expect(speakableAnswer(unruled.questions[2] as never)).toBe('A two.\nA three.');
  });
});

describe('blanks to fill in', () => {
  const blanksOf = (answer: string) => parseBank(`## Why?\n\n${answer}`).questions[0]?.placeholders;

  it.each([
    ['At [Company Name] and [Company Name], in [your\ncity].', ['Company Name', 'your city']],
    ['See [the docs](https://example.org) and [ref].\n\n[ref]: https://example.org', []],
    ['- [x] done\n- [ ] open', []],
    ['A list[index] in `map[key]`, a range [0, 1], a note[^1].', []],
    ['Escaped by an editor: \\[Company\\].', ['Company']],
  ])('of %j are %j', (answer, blanks) => {
    expect(blanksOf(answer)).toEqual(blanks);
  });

  it('keeps the brackets of code in the text', () => {
    const [question] = parseBank('## Why?\n\nAs `a[i]` and [Name].').questions;
    expect(question?.answer[0]).toMatchObject({ text: 'As a[i] and [Name].' });
    expect(speakableAnswer(question as never)).toBe('As a[i] and Name.');
  });
});

describe('a question without an answer', () => {
  const unscoredIn = (markdown: string) =>
    parseBank(markdown).questions.flatMap(({ text, unscored, line }) =>
      unscored ? [[text, unscored, line]] : [],
    );

  it.each([
    ['between others', '# T\n\n## Why?\nSo.\n\n## How?\n\n---\n', [['How?', 'no-answer', 6]]],
    [
      'in a list of questions',
      '# T\n\n1. Why logs?\n2. Why alerts?',
      [
        ['Why logs?', 'no-answer', 3],
        ['Why alerts?', 'no-answer', 4],
      ],
    ],
    ['in a table', '|Question|Answer|\n|-|-|\n|Why?|So.|\n|How?||', [['How?', 'no-answer', 4]]],
    ['in a fenced bank', '```md\n## Why?\nSo.\n\n## How?\n```', [['How?', 'no-answer', 5]]],
    ['below front matter', '---\ntitle: T\n---\n## Why?\n', [['Why?', 'no-answer', 4]]],
    ['that is still to come', '## Why?\nSo.\n\n## How?\nTODO', [['How?', 'placeholder', 4]]],
    [
      'that is elsewhere',
      '## Why?\nSo.\n\n## How?\nSee [the docs](https://example.org)',
      [['How?', 'only-links', 4]],
    ],
    ['that is a picture', '## Why?\nSo.\n\n## How?\n![a plan](plan.png)', [['How?', 'only-pictures', 4]]],
    ['that cannot be spoken', '## Why?\nSo.\n\n## How?\n```sh\nls\n```', [['How?', 'only-code', 4]]],
  ])('is kept and told with its line: %s', (_, markdown, unscored) => {
    expect(unscoredIn(markdown)).toEqual(unscored);
  });

  it('is not made of a mark without any words', () => {
    const { bank, skipped } = readMarkdown('## Question 1\n\n## Question 2\nWhy?\n\nSo.');
    expect(bank.questions.map(({ text }) => text)).toEqual(['Why?']);
    expect(skipped).toEqual([{ line: 1, text: '1', reason: 'no-question' }]);
  });
});

describe('a bank that cannot be read', () => {
  const troubleOf = (markdown: string) => {
    try {
      parseBank(markdown);
    } catch (error) {
      return error instanceof AppError ? { code: error.code, ...error.details } : error;
    }
    return null;
  };

  it.each([
    ['nothing', '', 'no-questions', 1],
    ['a text without questions', 'Just a note to myself.', 'no-questions', 1],
    ['a giant file', 'a'.repeat(MAX_BANK_CHARACTERS + 1), 'too-large', 1],
  ])('says what is wrong with %s and on which line', (_, markdown, problem, line) => {
    expect(troubleOf(markdown)).toEqual({ code: 'bank-unreadable', problem, line });
  });

  it('refuses nesting that would hold up the browser, but not a long rule', () => {
    expect(troubleOf(`## Why?\n${'> '.repeat(20_000)}So.`)).toMatchObject({ problem: 'too-deep', line: 2 });
    expect(troubleOf(`## Why?\n${'- '.repeat(20_000)}So.`)).toMatchObject({ problem: 'too-deep', line: 2 });
    expect(troubleOf(`## Why?\nSo.\n\n${'- '.repeat(200)}`)).toBeNull();
  });

  const line = fc.oneof(
    fc.constantFrom(
      '# ',
      '### 1. Why?',
      '**Q:** How?',
      'A: so',
      '---',
      '```',
      '- ',
      '1. What?',
      '   ',
      '> ',
      '|a|b|',
      '|-|-|',
      '|Question|Answer|',
      'Why? :: So',
      '> [!faq] Why?',
    ),
    fc.constantFrom(
      '<details><summary>Why?</summary>',
      '</details>',
      '<!--',
      '[x',
      '](y)',
      '[Name]',
      '"',
      '**',
      'title: x',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const anyMarkdown = fc
    .array(
      fc.array(line, { maxLength: 3 }).map((parts) => parts.join('')),
      { maxLength: 14 },
    )
    .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => lines.join(end)));

  it('is the only thing parsing ever throws, and what it returns is sound, on any Markdown', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const trouble = troubleOf(markdown);
        if (trouble !== null) {
          expect(trouble).toMatchObject({ code: 'bank-unreadable' });
          return;
        }
        const { questions, sections } = parseBank(markdown);
        expect(questions.length).toBeGreaterThan(0);
        expect(new Set(questions.map(({ number }) => number)).size).toBe(questions.length);
        for (const { number, text, section, answer, unscored } of questions) {
          expect(Number.isInteger(number) && number > 0).toBe(true);
          expect(text).not.toBe('');
          expect(sections).toContain(section);
          expect(answer.length > 0 || unscored !== undefined).toBe(true);
          for (const block of answer)
            if (block.kind === 'item') expect(block.depth).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

describe('a line that leads on', () => {
  it('is no question, though the page it leads to is called by one', () => {
    const { bank, skipped } = readMarkdown(
      '**1. Why us?**\n\nFor the work.\n\n**_Read more:_** [How do you answer “Why us?”](https://example.org/a)\n\n**2. Why now?**\n\nIt is time.\n\nSee also: [What comes after?](https://example.org/b)\n',
    );
    expect(bank.questions.map(({ text, answer }) => [text, answer.length])).toEqual([
      ['Why us?', 1],
      ['Why now?', 1],
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['links', 'links']);
  });

  it('is one where a link is all of it', () => {
    const list =
      '- [What is a closure?](https://example.org/a)\n- [What is hoisting?](https://example.org/b)\n';
    expect(parseBank(list).questions).toHaveLength(2);
  });
});
