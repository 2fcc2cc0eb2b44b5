/** An answer to one question of a bank. */
export interface SampleAnswer {
  readonly questionId: string;
  readonly text: string;
}

/** An answer of about a minute to question 6 of the built-in bank, as somebody might give it who knows a good part of it. */
export const SAMPLE_ANSWER: SampleAnswer = {
  questionId: 'q6',
  text: [
    'So both are about automating how something gets into production.',
    'In DevOps you have application code, and you build CI/CD pipelines and infrastructure as code so that it is tested and',
    'deployed the same way every time.',
    'With MLOps you have all of that, but you also have data and a model.',
    'That means you need model versioning, and you track your experiments, the parameters and the metrics of',
    'each run, so that you can reproduce them.',
    'And software does not get worse by itself, but a model does, because the data changes.',
    'So in production we watch for data drift, not only for errors and latency, and when the model gets worse it is trained again',
    'by a pipeline.',
  ].join(' '),
};
