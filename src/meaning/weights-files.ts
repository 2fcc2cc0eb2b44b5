/** Folders of the models among the weights: sentences for what is close, word pieces for points. */
export const SENTENCE_MODEL = 'all-MiniLM-L6-v2';
export const TOKEN_MODEL = 'answerai-colbert-small-v1';

/** What weighs the word pieces. */
export const JUDGE_WEIGHTS = 'point-judge/weights.json';

/** The files of a model for meaning, as paths under /models. */
export function modelFiles(model: string) {
  return {
    graph: `${model}/onnx/model_quantized.onnx`,
    tokenizer: `${model}/tokenizer.json`,
    config: `${model}/tokenizer_config.json`,
  };
}

/** All that scoring by meaning loads. */
export const MEANING_WEIGHTS: readonly string[] = [
  ...Object.values(modelFiles(SENTENCE_MODEL)),
  ...Object.values(modelFiles(TOKEN_MODEL)),
  JUDGE_WEIGHTS,
];
