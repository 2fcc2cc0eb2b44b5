import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** What the architecture test wants to know of one TypeScript source. */
export interface SourceFacts {
  readonly imports: readonly ImportStatement[];
  /** Global names the code uses: `Worker` of `new Worker()`, `document`, `navigator.storage`; globalThis is left out. */
  readonly globals: ReadonlySet<string>;
}

/** One import: static, re-exported, dynamic, or the URL of a module such as a worker. */
interface ImportStatement {
  readonly specifier: string;
  /** Gone after compilation: `import type`, or every name in braces marked `type`. */
  readonly typeOnly: boolean;
  /** Not loaded with the file: dynamic, or a worker's. */
  readonly later: boolean;
}

/** Objects whose properties are globals by themselves. */
const GLOBAL_OBJECTS = ['globalThis', 'self', 'window'];

/** Reads a TypeScript source. A name that is declared anywhere in it counts as its own. Throws on a syntax error. */
export function readSource(name: string, source: string): SourceFacts {
  const { program, module, errors } = parseSync(name, source);
  if (errors.length > 0) throw new SyntaxError(`${name}: ${errors[0]?.message}`);

  const imports: ImportStatement[] = module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
    later: false,
  }));
  for (const { entries } of module.staticExports) {
    const from = entries[0]?.moduleRequest?.value;
    if (from !== undefined)
      imports.push({ specifier: from, typeOnly: entries.every((entry) => entry.isType), later: false });
  }

  const globals = new Set<string>();
  const own = new Set<string>();
  new Visitor({
    VariableDeclarator(node) {
      declare(node.id);
    },
    FunctionDeclaration(node) {
      node.params.forEach(declare);
    },
    ArrowFunctionExpression(node) {
      node.params.forEach(declare);
    },
    ImportExpression(node) {
      addModule(node.source);
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier') return;
      const property = node.property.type === 'Identifier' && !node.computed ? node.property.name : null;
      globals.add(node.object.name);
      if (property === null) return;
      globals.add(GLOBAL_OBJECTS.includes(node.object.name) ? property : `${node.object.name}.${property}`);
    },
    NewExpression(node) {
      if (node.callee.type !== 'Identifier') return;
      globals.add(node.callee.name);
      if (node.callee.name === 'URL' && node.arguments[1]?.type === 'MemberExpression')
        addModule(node.arguments[0]);
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier') globals.add(node.callee.name);
    },
  }).visit(program);

  function declare(pattern: ESTree.BindingPattern | ESTree.ParamPattern): void {
    if (pattern.type === 'Identifier') own.add(pattern.name);
  }

  function addModule(argument: ESTree.Argument | undefined): void {
    if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
    imports.push({ specifier: argument.value, typeOnly: false, later: true });
  }

  return { imports, globals: new Set([...globals].filter((name) => !own.has(name))) };
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

/** `@mantine/core/styles.css` belongs to `@mantine/core`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The file under `root` that a relative import of the file `path` means, in slashes; null when there is none. */
export function resolveImport(root: string, path: string, specifier: string): string | null {
  const target = join(dirname(join(root, path)), specifier.replace(/\?.*$/, ''));
  const candidates = [target, `${target}.ts`, `${target}.tsx`].filter((name) => /\.\w+$/.test(name));
  const found = candidates.find((name) => existsSync(name));
  return found === undefined ? null : relative(root, found).split(sep).join('/');
}
