import { describe, expect, it } from 'vitest';
import { speakableAnswer } from '../../src/bank/speakable-answer';
import { unitsOf } from '../../src/scoring/model-answer';
import { builtInBank, builtInQuestion } from './built-in-bank';

const TITLES = [
  'Tell me about yourself.',
  'Why do you want to work here?',
  'What are your strengths?',
  'What are your weaknesses?',
  'Why should we hire you?',
  'Explain the difference between DevOps and MLOps.',
  'How do you handle model deployment and versioning?',
  'How do you monitor ML models in production?',
  'Describe your experience with AWS SageMaker.',
  'How do you handle data drift in production models?',
  'How does your DevOps background help with MLOps?',
  'How do you implement CI/CD for ML models?',
  'Tell me about your fraud detection project.',
  'How do you handle real-time ML inference at scale?',
  'How do you ensure model explainability and fairness?',
  "How would you debug a model that's performing well in development but poorly in production?",
  'How do you handle model retraining and updates?',
  'How do you handle different environments (dev, staging, production)?',
  'Tell me about a time you faced a challenge at work and how you handled it.',
  'Where do you see yourself in five years?',
  'Why are you leaving your current job?',
  'Do you have any questions for us?',
  'What are your salary expectations?',
];

const SECTIONS = [
  ['Core MLOps & Experience Questions', 5],
  ['Technical MLOps Questions', 5],
  ['DevOps Background Leverage Questions', 2],
  ['Project-Specific Questions', 3],
  ['Scenario-Based Questions', 3],
  ['Behavioral & Soft Skills Questions', 2],
  ['Company & Role Specific Questions', 2],
  ['Salary & Negotiation Questions', 1],
] as const;

describe('the built-in bank', () => {
  it('is titled by its first heading', () => {
    expect(builtInBank).toMatchObject({ id: 'mlops', title: 'MLOps Interview Questions & Answers' });
  });

  it('has all 23 questions by title, numbered 1 to 23', () => {
    expect(builtInBank.questions.map(({ number, text }) => [number, text])).toEqual(
      TITLES.map((title, index) => [index + 1, title]),
    );
  });

  it('has its 8 sections in order, with their questions', () => {
    const counts = builtInBank.sections.map((section) => [
      section,
      builtInBank.questions.filter((question) => question.section === section).length,
    ]);
    expect(counts).toEqual(SECTIONS);
  });

  it('gives every question an answer without its label and without the quotation marks around it', () => {
    for (const question of builtInBank.questions) {
      const text = speakableAnswer(question);
      expect(text.length, question.text).toBeGreaterThan(400);
      expect(text, question.text).not.toMatch(/^["“]|["”]\.?$|answer:/i);
    }
  });

  it('keeps a quotation inside an answer', () => {
    expect(speakableAnswer(builtInQuestion(4))).toContain("'What's the minimum viable solution that meets");
  });

  it('keeps code as code, in the six answers that have some', () => {
    const withCode = builtInBank.questions.flatMap(({ number, answer }) =>
      answer.flatMap((block) => (block.kind === 'code' ? [[number, block.language]] : [])),
    );
    expect(withCode).toEqual([
      [10, 'python'],
      [12, 'yaml'],
      [14, 'python'],
      [15, 'python'],
      [17, 'python'],
      [18, 'yaml'],
    ]);
  });

  it('never speaks or scores a line of code', () => {
    for (const question of builtInBank.questions) {
      const codeLines = question.answer.flatMap((block) =>
        block.kind === 'code' ? block.text.split('\n').filter((line) => line.trim().length > 8) : [],
      );
      for (const line of codeLines) {
        expect(speakableAnswer(question)).not.toContain(line.trim());
        for (const { text } of unitsOf(question)) expect(text).not.toContain(line.trim());
      }
    }
  });

  it('recognises the blanks to fill in, and nothing else in brackets', () => {
    const blanks = builtInBank.questions.flatMap(({ number, placeholders }) =>
      placeholders.length > 0 ? [[number, placeholders]] : [],
    );
    expect(blanks).toEqual([
      [
        2,
        [
          'Company Name',
          'mention something specific about the company - innovation, culture, or technology',
          "mention company's focus area",
          'mention value or mission',
        ],
      ],
      [23, ['location/industry']],
    ]);
  });

  it('leaves the closing words after the last rule out of question 23', () => {
    const text = speakableAnswer(builtInQuestion(23));
    expect(text).toMatch(/complete package and growth opportunities\.$/);
    expect(text).not.toContain('This comprehensive interview preparation');
  });

  it('keeps numbered steps with their ordinals and bold leads, list by list', () => {
    const steps = builtInQuestion(12).answer.flatMap((block) =>
      block.kind === 'item' && block.ordinal !== null ? [`${block.ordinal} ${block.label}`] : [],
    );
    expect(steps).toEqual([
      '1 Code Quality',
      '2 Data Validation',
      '3 Model Testing',
      '4 Integration Tests',
      '1 Model Registry',
      '2 Deployment',
      '3 Monitoring',
      '4 Rollback',
    ]);
  });

  it('tells labels, labelled paragraphs and bullets apart, in the order of the file', () => {
    expect(builtInQuestion(6).answer.slice(0, 7)).toEqual([
      {
        kind: 'paragraph',
        label: null,
        text: 'Great question! While DevOps and MLOps share many principles, there are key differences:',
      },
      { kind: 'label', text: 'Similarities' },
      {
        kind: 'item',
        label: null,
        text: 'Both focus on automation, CI/CD, and reliable deployments',
        ordinal: null,
        depth: 0,
      },
      {
        kind: 'item',
        label: null,
        text: 'Both emphasize monitoring and observability',
        ordinal: null,
        depth: 0,
      },
      { kind: 'item', label: null, text: 'Both require infrastructure as code', ordinal: null, depth: 0 },
      { kind: 'label', text: 'Key Differences' },
      {
        kind: 'paragraph',
        label: 'Data Dependencies',
        text: 'Traditional software has code dependencies. ML systems have data dependencies that constantly change. We need data versioning, data quality monitoring, and data drift detection.',
      },
    ]);
  });
});
