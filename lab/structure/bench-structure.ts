/** `npm run bench:structure`: how well the structure of answers is found in labelled answers. */
import { parseArgs } from 'node:util';
import { questionKind } from '../../src/structure/question-kind';
import { STORY_WEIGHTS } from '../../src/structure/story-weights';
import { explanationTable } from './explanation-figures';
import {
  ANSWERS,
  explanationsOf,
  type LabelledQuestion,
  readLabelledAnswers,
  readLabelledQuestions,
  storiesOf,
} from './labelled-stories';
import { storyFigures, storyTable } from './story-figures';

const HELP = `npm run bench:structure -- [--answers FILE.jsonl]

Prints precision and recall of the parts of stories, of what is said of explanations, and of the kind of a question, on the held-out
answers of lab/structure. --answers takes other labelled answers in the same form.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' }, answers: { type: 'string' } } });

if (values.help) console.log(HELP);
else {
  const answers = readLabelledAnswers(values.answers ?? ANSWERS);
  const stories = storiesOf(answers, 'held-out');
  const explanations = explanationsOf(answers, 'held-out');
  console.log(storyTable('held out', storyFigures(stories, STORY_WEIGHTS)));
  if (explanations.length > 0) console.log(explanationTable(explanations));
  console.log(
    kindTable(
      values.answers === undefined
        ? readLabelledQuestions()
        : stories.map(({ kind, question }) => ({ kind, question })),
    ),
  );
}

function kindTable(questions: readonly LabelledQuestion[]): string {
  const judged = questions.map(({ kind, question }) => ({ kind, read: questionKind(question) }));
  const rows = (['story', 'explanation', 'other'] as const).map((kind) => {
    const said = judged.filter(({ read }) => read === kind);
    const there = judged.filter((one) => one.kind === kind);
    return `| ${kind} | ${there.length} | ${said.length} | ${said.filter((one) => one.kind === kind).length} |`;
  });
  return ['| question asks for | labelled | read as | rightly |', '|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}
