import { figuresOver } from '../../delivery/take-figures';
import { dayAndYear, isoDay } from '../../words/days';
import { answerLine, PACK_WORDS } from '../../words/pack-words';
import { answerMarkup, type PackItem } from './answer-markup';
import { escaped } from './markup';
import style from './pack.css?raw';
import player from './pack-player.js?raw';

/** Nothing but what the page carries itself: it asks no server, wherever it is opened. */
const POLICY = "default-src 'none'; media-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/**
 * Answers as one HTML page that a mentor opens without the app and without a network: sound, transcript that follows it,
 * terms that play, figures; it prints. Give sounds as WAV (`encodeWav`), which plays everywhere, or as recorded and
 * repaired (`repairDuration`), which is a tenth of the size but silent on an iPhone.
 */
export function practicePack(pack: { readonly title: string; readonly items: readonly PackItem[] }): string {
  const title = escaped(pack.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${overviewMarkup(pack.items)}
${pack.items.map(answerMarkup).join('\n')}
</main>
<footer><p>${PACK_WORDS.footer}</p></footer>
<script>${player}</script>
</body>
</html>
`;
}

function overviewMarkup(items: readonly PackItem[]): string {
  const rows = items.map(({ attempt }, index) => {
    const { question, createdAt } = attempt;
    return `<tr><td><a href="#answer-${index}">${question.number}. ${escaped(question.text)}</a></td><td><time datetime="${isoDay(createdAt)}">${dayAndYear(createdAt)}</time></td><td>${answerLine(attempt, figuresOver(attempt.takes))}</td></tr>`;
  });
  const heads = PACK_WORDS.columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}
