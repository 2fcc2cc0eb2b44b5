import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/bank/bank';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { bank, keyTerm, questionNumber, scoreTakes, spoken } from '../spoken';

describe('a term is denied', () => {
  it.each([
    ['canary releases', "We don't use canary releases.", 'not'],
    ['Kafka', 'I have never worked with Kafka.', 'never'],
    ['spot instances', 'We run reserved instances rather than spot instances.', 'rather than'],
    ['Step Functions', 'For orchestration we were on Airflow instead of Step Functions.', 'instead of'],
    ['Kubernetes', "I've only read about Kubernetes.", 'read about'],
    ['canary releases', 'We looked at canary releases, but we did not use them.', 'looked at'],
    ['feature flags', 'Feature flags were not allowed by security.', 'not'],
    ['load balancing', "The load balancing was the network team's job.", 'team job'],
    ['distributed training', 'Training ran on one machine, so nothing distributed.', 'nothing'],
    ['automated rollback', 'The rollback is manual, not automated.', 'not'],
    ['monitoring', 'I leave the monitoring to the platform team.', 'leave the'],
    ['no peeking at the results', 'I was peeking at the results every morning.', 'the missing no'],
    ['Spark', 'We never used Kafka, Redis or Spark.', 'never'],
  ])('"%s" in "%s"', async (term, answer, by) => {
    expect(await scoreTakes(answer, term)).toMatchObject({
      verdict: 'denied',
      evidence: { reason: { kind: 'denied', by } },
    });
  });

  it('by its opposite', async () => {
    expect(
      (await scoreTakes('I spend too little time on optimizing.', 'too much time optimizing')).verdict,
    ).not.toBe('said');
    expect((await scoreTakes('Costs rose by forty percent.', '40% lower costs')).verdict).not.toBe('said');
    expect(
      (
        await scoreTakes(
          'Training time went from two hours to six hours.',
          'training time from 6 hours to 2 hours',
        )
      ).verdict,
    ).not.toBe('said');
  });
});

describe('a term is said', () => {
  it.each([
    ['feature flags', "We don't deploy on Fridays, we use feature flags."],
    ['monitoring', 'We not only test, we also do monitoring.'],
    ['Kafka', 'I never had trouble, because Kafka keeps the events.'],
    ['canary releases', "We didn't use canary releases at first. Now canary releases are our standard."],
    ['zero downtime', 'Users never notice, we have zero downtime.'],
    ['alerting', 'We never go without alerting.'],
    ['production model', 'Then we validate it against the production model.'],
    ['call the registrar', "I didn't wait for the results, and called the registrar."],
    ['no peeking at the results', 'Nobody was peeking at the results before the end.'],
    ['speaking at conferences', "I'd like to be speaking at conferences one day."],
  ])('"%s" although "%s" holds a denial', async (term, answer) => {
    expect((await scoreTakes(answer, term)).verdict).toBe('said');
  });
});

describe('a denial that the model answer makes as well', () => {
  const question = questionNumber(1);
  const denying: Question = {
    ...question,
    answer: [{ kind: 'paragraph', label: null, text: 'The two terminals are not in a closed loop.' }],
  };

  it('is agreement', async () => {
    const { terms } = await scoreAnswer({
      bank: { ...bank, questions: [denying, ...bank.questions.slice(1)] },
      question: denying,
      terms: [keyTerm('closed loop')],
      transcript: spoken('They are not in a closed loop.'),
    });
    expect(terms[0]?.verdict).toBe('said');
  });

  it('is still a denial where the model answer makes none', async () => {
    const { terms } = await scoreAnswer({
      bank,
      question,
      terms: [keyTerm('automated rollback')],
      transcript: spoken('We did not have automated rollback.'),
    });
    expect(terms[0]?.verdict).toBe('denied');
  });
});
