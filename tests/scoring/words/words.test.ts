import { describe, expect, it } from 'vitest';
import { keyTerm, scoreTakes } from '../spoken';

const HEARD: readonly (readonly [why: string, term: string, answer: string, reason: string])[] = [
  ['the same words', 'feature flags', 'We roll out behind feature flags.', 'exact'],
  ['inflections', 'automated rollback', 'It rolls back, I mean the rollback is automatic.', 'stems'],
  ['words in another order', 'canary releases', 'We release as a canary first.', 'stems'],
  ['a compound that is split', 'autoscaling', 'We use auto scaling on the pods.', 'compound'],
  ['a compound that is joined', 'auto-scaling', 'Autoscaling handles the load.', 'compound'],
  ['letters one by one', 'CI/CD', 'We have C I C D for that.', 'compound'],
  ['letters in pairs', 'CI/CD pipeline', 'Our CI CD pipeline runs every hour.', 'exact'],
  ['letters spelled as words', 'CI/CD', 'Our see eye see dee is solid.', 'spelled-out'],
  ['an acronym for the phrase', 'Population Stability Index', 'I compute the PSI every day.', 'spelled-out'],
  ['the phrase for an acronym', 'PSI', 'I compute the population stability index.', 'spelled-out'],
  ['a name heard wrongly', 'Kubernetes', 'It runs on Cooper Netties.', 'sound'],
  ['a name with one wrong letter', 'XGBoost', 'The model is an XGBoose.', 'sound'],
  ['a name without its first letter', 'Istio', 'We route it by Stio.', 'sound'],
  ['a short name that seems to have another prefix', 'Redis', 'The cache is a Dedis.', 'sound'],
  ['a name written apart', 'LightGBM', 'We tried light GBM as well.', 'compound'],
  ['British spelling', 'optimization', 'Optimisation is my strength.', 'stems'],
];

describe('a term is said', () => {
  it.each(HEARD)('through %s', async (_why, term, answer, reason) => {
    const result = await scoreTakes(answer, term);
    expect(result.verdict).toBe('said');
    expect(result.evidence?.reason.kind).toBe(reason);
  });

  it.each([
    'We keep an eye on data… drift above all.',
    'We keep an eye on data... drift above all.',
    'It is data… Kafka knows… and its drift.',
  ])('over a pause in one sentence: %s', async (answer) => {
    expect((await scoreTakes(answer, 'data drift')).verdict).toBe('said');
  });

  it('through an alias, which the reason names', async () => {
    const result = await scoreTakes(
      'We flip traffic between two identical setups.',
      keyTerm('blue-green deployments', { aliases: ['two identical setups'] }),
    );
    expect(result).toMatchObject({
      verdict: 'said',
      evidence: { reason: { kind: 'alias', alias: 'two identical setups' } },
    });
  });

  it('with evidence that points at its words in the transcript', async () => {
    const result = await scoreTakes(
      'Well, um, we always use blue green deployments, you know.',
      'blue-green deployments',
    );
    expect(result.evidence).toMatchObject({
      take: 0,
      span: { first: 5, last: 7 },
      quote: 'blue green deployments,',
    });
  });
});

const NOT_HEARD: readonly (readonly [why: string, term: string, answer: string])[] = [
  ['a sibling is named', 'precision', 'We look at recall.'],
  ['only part of it is named', 'canary releases', 'We release every Friday.'],
  [
    'the words lie in different sentences',
    'data versioning',
    'The data lives in a lake. Versioning is done for code.',
  ],
  [
    'a new sentence begins after the dots',
    'data versioning',
    'We keep the data… The rest is versioning of code.',
  ],
  ['a common word merely sounds like it', 'latency', 'Lately we see more users.'],
  ['an everyday word sounds like a name', 'Docker', 'I asked the doctor on the ward.'],
  ['an everyday word sounds like another name', 'Looker', 'It looks lower than before.'],
  ['a prefix makes it another word', 'asynchronous replication', 'Synchronous replication is on.'],
  ['a prefix is missing', 'nightly retraining', 'The training takes an hour.'],
  ['another prefix makes it the opposite', 'hypoglycemia', 'We treat hyperglycemia with insulin.'],
  ['another short prefix makes it another word', 'adduction of the arm', 'Abduction is weak.'],
  ['prefixes share letters', 'microeconomics', 'I studied macroeconomics.'],
  ['another ending makes it another substance', 'copper sulfate', 'We add copper sulfite.'],
  ['other substances are meant', 'nitrates', 'Bacteria reduce nitrites.'],
  ['a double bond makes it another substance', 'ethane', 'We burn ethene.'],
  ['an enzyme is not its sugar', 'lactase', 'Milk holds lactose.'],
  ['the other half of the compound differs', 'data dependencies', 'Package dependencies are updated.'],
];

describe('a term is missed', () => {
  it.each(NOT_HEARD)('when %s', async (_why, term, answer) => {
    expect(await scoreTakes(answer, term)).toMatchObject({ verdict: 'missed', evidence: null });
  });

  it('when a near miss was said in its place, and the evidence shows which', async () => {
    const term = keyTerm('model registry', { nearMisses: ['container registry for the model'] });
    expect(await scoreTakes('We have a container registry for the model.', term)).toMatchObject({
      verdict: 'missed',
      evidence: { reason: { kind: 'near-miss', heard: 'container registry for the model' } },
    });
  });

  it('in an answer without words', async () => {
    expect(await scoreTakes('', 'canary releases')).toMatchObject({ verdict: 'missed', evidence: null });
  });
});
