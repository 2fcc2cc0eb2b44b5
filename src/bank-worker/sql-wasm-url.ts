/** Where the build serves SQLite for Anki decks; it is fetched with the first deck. */
export { default as sqlWasmUrl } from 'sql.js/dist/sql-wasm-browser.wasm?url';
