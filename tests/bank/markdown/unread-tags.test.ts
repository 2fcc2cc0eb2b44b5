import { describe, expect, it } from 'vitest';
import { blockTexts } from '../../../src/bank/answer-blocks';
import { readText } from '../../../src/bank/formats/read-bank-file';

const read = async (text: string) =>
  (await readText(text)).bank.questions.map(({ text: question, answer }) => [
    question,
    answer.flatMap(blockTexts).join(' '),
  ]);

describe('what a page runs or draws with', () => {
  it('is no word of a question or an answer, wherever it stands', async () => {
    const text = [
      '## What is a cookie? <script>evil()</script>',
      'A small text. <script>alert("it")</script>',
      '',
      '<style>',
      '.answer { color: red; }',
      '</style>',
      '',
      '## What is a session?',
      '',
      'What the server knows. <style>.x { top: 0 }</style> It ends.',
    ].join('\n');
    expect(await read(text)).toEqual([
      ['What is a cookie?', 'A small text.'],
      ['What is a session?', 'What the server knows. It ends.'],
    ]);
  });

  it('is left out as a whole where Markdown cuts it at an empty line', async () => {
    const text = [
      '## What is a cookie?',
      '',
      'A small text.',
      '',
      '<div>',
      '<script type="text/javascript">',
      '  var what = "What is this?";',
      '',
      '    document.write(what);',
      '',
      'What();',
      '</script>',
      '</div>',
      '',
      '## What is a session?',
      '',
      'What the server knows.',
    ].join('\n');
    expect(await read(text)).toEqual([
      ['What is a cookie?', 'A small text.'],
      ['What is a session?', 'What the server knows.'],
    ]);
  });

  it('takes no question along when it is not closed, and stays in code', async () => {
    const text =
      '## What is a cookie?\n\n<div>\n<script>\n\nA small text.\n\n## What does it run?\n\nThe code in `<script>`:\n\n```html\n<script>run()</script>\n```\n\nand nothing else.';
    const { bank } = await readText(text);
    expect(bank.questions.map(({ answer }) => answer.map((block) => block.text))).toEqual([
      ['A small text.'],
      ['The code in <script>:', '<script>run()</script>', 'and nothing else.'],
    ]);
  });

  it('is left out of the sides of a card', async () => {
    const text =
      'question,answer\nWhat is a cookie?,"<style>.card { top: 0 }</style><div>A small text.</div><script>run()</script>"\n';
    expect(await read(text)).toEqual([['What is a cookie?', 'A small text.']]);
  });
});
