import { describe, expect, it } from 'vitest';
import { parseBank } from '../../../src/bank/parse-bank';

const questions = (markdown: string) =>
  parseBank(markdown).questions.map(({ text, answer }) => [
    text,
    answer.map((block) => block.text).join(' / '),
  ]);

const TALK = `# Mock interview

**Candidate:** Omar, an engineer for six years.

**Interviewer:** Lin, who leads the team.

### Start

**Lin:** Hi Omar. Could you tell me about yourself?

**Omar:** Hi Lin. I build calendars.

---

### Stories

**Lin:** Great. Share a time you had to bring bad news.

**Omar:**
* **Situation:** We were late.
* **Action:** I said so.

**Lin:** Describe a tough decision.

**Omar:** I moved the date.
`;

describe('a conversation of two by name', () => {
  it('has the questions of the one who asks, and the answers of the other', () => {
    expect(questions(TALK)).toEqual([
      ['Hi Omar. Could you tell me about yourself?', 'Hi Lin. I build calendars.'],
      ['Great. Share a time you had to bring bad news.', 'We were late. / I said so.'],
      ['Describe a tough decision.', 'I moved the date.'],
    ]);
  });

  it('is told by who asks, whoever speaks first', () => {
    const talk = [
      'Omar: I am here.',
      'Lin: Why now?',
      'Omar: It is time.',
      'Lin: What next?',
      'Omar: Tea.',
      'Lin: Why tea?',
      'Omar: It wakes.',
    ]
      .map((turn) => turn.replace(/^(\w+):/, '**$1:**'))
      .join('\n\n');
    expect(questions(talk).map(([text]) => text)).toEqual(['Why now?', 'What next?', 'Why tea?']);
  });

  it('is none where names only head what is told', () => {
    const text =
      '## What is a process?\n\n**Memory:** its own.\n\n**Start:** slow.\n\n## What is a thread?\n\n**Memory:** shared.\n\n**Start:** fast.\n\n## Which do you take?\n\n**Memory:** as needed.\n\n**Start:** as needed.\n';
    expect(questions(text).map(([question]) => question)).toEqual([
      'What is a process?',
      'What is a thread?',
      'Which do you take?',
    ]);
  });
});
