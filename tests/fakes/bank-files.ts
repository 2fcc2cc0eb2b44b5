import { zipSync } from 'fflate';
import initSqlJs from 'sql.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A deck as Anki has exported it until 2020: decks and models are JSON in the one row of `col`. */
export async function oldDeck(): Promise<Uint8Array> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  database.run(
    'create table col (models text, decks text); create table notes (id integer, mid integer, flds text); create table cards (nid integer, did integer)',
  );
  database.run('insert into col values (?, ?)', [
    JSON.stringify({ 7: { flds: [{ name: 'Front' }, { name: 'Back' }] } }),
    JSON.stringify({ 9: { name: 'Coffee::Basics' } }),
  ]);
  const note = (id: number, front: string, back: string) => {
    database.run('insert into notes values (?, 7, ?)', [id, `${front}\u001F${back}`]);
    database.run('insert into cards values (?, 9)', [id]);
  };
  note(1, 'What is crema?', 'The foam on an <b>espresso</b>.<br>It keeps the aroma in.');
  note(2, 'Why grind <i>fresh</i>?', '<ul><li>Aroma is gone within minutes</li><li>Oil turns sour</li></ul>');
  note(3, 'How does it sound? [sound:a.mp3]', '<img src="a.png">');
  const file = database.export();
  database.close();
  return file;
}

/** The package in which Anki exports it. */
export async function oldDeckPackage(): Promise<Uint8Array> {
  return zipSync({ 'collection.anki2': await oldDeck(), media: bytes('{}') });
}

const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
  paragraph('Purser', 'Heading1'),
  paragraph('What is a manifest?', 'Heading2'),
  paragraph('The list of all that is on board.'),
  paragraph('Who signs it?', 'Heading2'),
  paragraph('The master and I.'),
].join('')}</w:body></w:document>`;
const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  1, 2,
]
  .map(
    (rank) =>
      `<w:style w:type="paragraph" w:styleId="Heading${rank}"><w:name w:val="heading ${rank}"/></w:style>`,
  )
  .join('')}</w:styles>`;
/** A document of Word with two questions by its headings. */
export const wordDocument = zipSync({
  '[Content_Types].xml': bytes(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
  ),
  '_rels/.rels': bytes(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/_rels/document.xml.rels': bytes(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  ),
  'word/document.xml': bytes(document),
  'word/styles.xml': bytes(styles),
});
