// The laws of the house, as tests: who may import whom, what the core may not touch, what is registered, and how files are called.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/** A check that saw nothing is red. Raise it as the house grows: to about nine tenths of what is there. */
const fewestFiles = 60;

/** From left to right: a room imports rooms to its left only. Rooms in one row are siblings, and never import each other. */
const order = [
  ['core/base'],
  ['core/address'],
  ['core/dataplane'],
  ['core/kinds'],
  ['core/document'],
  ['core/proofs'],
  ['core/rules', 'core/codecs', 'core/commands', 'core/layout', 'core/importers'],
  ['core/analysis'],
  ['core/index'],
  ['editor', 'worker', 'cli'],
  ['app'],
  ['main'],
];

/** Where an outside package may be imported: beginnings of paths. A package without a line has no room yet. */
const homes: Record<string, readonly string[]> = {
  'ipaddr.js': ['core/address/'],
  valibot: ['core/kinds/', 'core/document/'],
  immer: ['core/document/apply.ts'],
  zustand: ['editor/', 'app/'],
  idb: ['editor/persistence'],
  react: ['app/', 'main.tsx'],
  'react-dom': ['app/', 'main.tsx'],
  '@xyflow/react': ['app/canvas/'],
  '@tanstack/react-virtual': ['app/'],
  node: ['cli/'],
};

/** What tests may import beside what their room may. */
const testPackages = ['vitest', 'fast-check', 'node', 'ajv'];

/** Folders whose members each need a line in the index, and what in them is no member. */
const registries = [
  { folder: 'core/kinds', members: 'folders', shared: [], tested: false },
  { folder: 'core/codecs', members: 'folders', shared: [], tested: false },
  { folder: 'core/rules', members: 'files', shared: ['rule', 'run', 'prove', 'check-rule', 'facts'], tested: true },
  { folder: 'core/commands', members: 'files', shared: ['command'], tested: false },
] as const;

/** An index.ts is a registry or the door, and nothing else. The catalogue of messages is a registry by language. */
const indexFolders = /^core(\/(kinds|codecs|rules|commands|base\/catalogue(\/.+)?))?$|^app\/kinds$/;

const longestFile = 400;
/** Longer files, each with its reason. */
const longFiles: Record<string, string> = {
  'house.test.ts': 'every law stands beside the house that breaks it, and all of them in one place',
};

const forbiddenWords = /^(utils?|helpers?|common|misc|managers?|services?)$/;

/** Names that core must not speak: clock, chance, the browser, the machine. `document` is left to the compiler: here it is a design. */
const impureNames = new Set(
  `Date Buffer Function Intl WebSocket Worker XMLHttpRequest console crypto eval fetch globalThis indexedDB localStorage navigator
  performance process queueMicrotask requestAnimationFrame require self sessionStorage setImmediate setInterval setTimeout window`.split(
    /\s+/,
  ),
);
/** What only Node has. The compiler knows its types everywhere, so the page would break in the browser first. */
const nodeNames = new Set(['Buffer', 'global', 'process', 'require', 'setImmediate']);
/** Members that answer differently from call to call, or from machine to machine. */
const impureMembers = new Set(['random', 'localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase']);

type SourceFile = {
  /** Below src, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Targets of every import, export-from, dynamic import, import type and worker address, as written. */
  readonly imports: readonly string[];
  /** Names that are read, and members behind a dot. */
  readonly names: readonly string[];
  readonly members: readonly string[];
  /** Imports whose target is computed: no law can follow them. */
  readonly opaque: number;
  /** The comment before all code, or nothing. */
  readonly opening: string;
};

type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function readSource(path: string, text: string): SourceFile {
  const { program, errors, comments } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const imports: string[] = [];
  const names: string[] = [];
  const members: string[] = [];
  let opaque = 0;
  const take = (source: unknown): void => {
    if (isNode(source) && typeof source.value === 'string') imports.push(source.value);
    else opaque += 1;
  };
  const walk = (node: Node): void => {
    const { type, source, callee, object } = node;
    if (source && /^(Import|Export|TSImport)/.test(type)) take(source);
    // A worker is imported by its address.
    const [url, base] = Array.isArray(node.arguments) ? node.arguments : [];
    const fromHere = isNode(base) && isNode(base.object) && base.object.type === 'MetaProperty';
    if (type === 'NewExpression' && isNode(callee) && callee.name === 'URL' && fromHere) take(url);
    if (isNode(object) && object.type === 'MetaProperty' && isNode(node.property) && node.property.name === 'glob')
      opaque += 1;
    if (type === 'Identifier') names.push(String(node.name));
    for (const [key, value] of Object.entries(node)) {
      const isMember = (key === 'property' || key === 'key') && node.computed !== true;
      if (isMember && isNode(value) && value.type === 'Identifier') members.push(String(value.name));
      else for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child);
    }
  };
  walk(program as unknown as Node);
  const [first] = comments;
  const opens = first && text.slice(0, first.start).replace(/^#!.*/, '').trim() === '';
  return { path, text, imports, names, members, opaque, opening: opens ? first.value.replace(/^[\s*]+/, '') : '' };
}

const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path.startsWith('core/testing/') || path === 'core/rules/check-rule.ts';

/** The row and name of the room a path lies in; null when it lies in none. */
function roomOf(path: string): { readonly name: string; readonly row: number } | null {
  const stem = path.replace(/(\.test)?\.[a-z]+$/, '');
  for (const [row, names] of order.entries())
    for (const name of names) if (stem === name || path.startsWith(`${name}/`)) return { name, row };
  return null;
}

/** The kind whose folder a path lies in, or null. */
const kindOf = (path: string): string | null => path.match(/^core\/kinds\/([^/]+)\//)?.[1] ?? null;

/** Why a file may not import another one, or null when it may. */
function objection(from: string, to: string): string | null {
  if (to.startsWith('../')) {
    const version = to === '../package.json' && /^(cli|app)\//.test(from);
    return version || isTest(from) ? null : 'leaves src';
  }
  if (isTest(to) && !isTest(from)) return 'is for tests';
  if (from === 'house.test.ts') return null;
  if (to.startsWith('core/testing/')) return null;
  if (from.startsWith('core/testing/')) return to.startsWith('core/') ? null : 'is outside the core';
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === null || there === null) return 'there is a file in no room';
  if (!from.startsWith('core/') && to.startsWith('core/') && to !== 'core/index.ts') return 'core has one door';
  if (here.name === 'core/kinds' && there.name === 'core/kinds') {
    const [ours, theirs] = [kindOf(from), kindOf(to)];
    if (from === 'core/kinds/index.ts' || ours === theirs || (isTest(from) && ours === null)) return null;
    if (theirs !== null) return 'only the registry imports a kind';
    return to === 'core/kinds/index.ts' ? 'a kind does not know the registry' : null;
  }
  if (here.name === there.name) return null;
  if (there.name === 'cli') return 'nothing imports the command line';
  if (here.row === there.row) return 'siblings never import each other';
  return here.row > there.row ? null : 'the arrow points the other way';
}

const targetOf = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));

function importLaw(files: readonly SourceFile[]): string[] {
  const breaches: string[] = [];
  for (const { path, imports, opaque } of files) {
    if (roomOf(path) === null && !isTest(path)) breaches.push(`${path}: is in no room`);
    if (opaque > 0) breaches.push(`${path}: an import names no file`);
    for (const specifier of imports) {
      if (!specifier.startsWith('.')) continue;
      const target = targetOf(path, specifier);
      const reason = objection(path, target);
      if (reason !== null) breaches.push(`${path} → ${target}: ${reason}`);
    }
  }
  return breaches;
}

function packageLaw(files: readonly SourceFile[]): string[] {
  const breaches: string[] = [];
  for (const { path, imports } of files) {
    for (const specifier of imports) {
      if (specifier.startsWith('.') || path === 'house.test.ts') continue;
      const name = specifier.startsWith('node:') ? 'node' : (specifier.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? specifier);
      const allowed =
        homes[name]?.some((home) => path.startsWith(home)) || (isTest(path) && testPackages.includes(name));
      if (!allowed) breaches.push(`${path} → ${name}: ${name in homes ? 'not its room' : 'a package without a room'}`);
    }
  }
  return breaches;
}

function purityLaw(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith('cli/') && !isTest(path))
    .flatMap(({ path, names, members }) => {
      const inCore = path.startsWith('core/');
      return [
        ...names.filter((name) => (inCore ? impureNames : nodeNames).has(name)).map((name) => `${path}: ${name}`),
        ...members.filter((name) => inCore && impureMembers.has(name)).map((name) => `${path}: .${name}`),
      ];
    });
}

function registryLaw(files: readonly SourceFile[]): string[] {
  const breaches: string[] = [];
  const paths = new Set(files.map(({ path }) => path));
  for (const { folder, members, shared, tested } of registries) {
    const index = files.find(({ path }) => path === `${folder}/index.ts`);
    const lines = index?.imports.map((specifier) => targetOf(index.path, specifier)) ?? [];
    const found = new Set<string>();
    for (const { path } of files) {
      if (!path.startsWith(`${folder}/`) || isTest(path)) continue;
      const [first = '', ...rest] = path.slice(folder.length + 1).split('/');
      if (members === 'folders' && rest.length > 0) found.add(`${first}/`);
      if (members === 'files' && rest.length === 0) found.add(first);
    }
    for (const name of found) {
      const stem = name.replace(/\.ts$/, '');
      if (name === 'index.ts' || (shared as readonly string[]).includes(stem)) continue;
      const whole = `${folder}/${name}`;
      const listed = lines.some((line) => (name.endsWith('/') ? line.startsWith(whole) : line === whole));
      if (!listed) breaches.push(`${whole}: has no line in ${folder}/index.ts`);
      if (tested && !paths.has(`${folder}/${stem}.test.ts`)) breaches.push(`${whole}: has no test`);
    }
  }
  return breaches;
}

function nameLaw(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [name, folder] = [posix.basename(path), posix.dirname(path)];
    const words = path.split(/[/.-]|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
    const shape = name.endsWith('.tsx')
      ? /^([A-Z][A-Za-z0-9]*(\.test)?|main)\.tsx$/
      : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/;
    const breaches: string[] = [];
    if (words.some((word) => forbiddenWords.test(word))) breaches.push(`${path}: says nothing`);
    if (!shape.test(name)) breaches.push(`${path}: kebab-case.ts, or PascalCase.tsx`);
    if (folder !== '.' && !/^[a-z0-9/-]+$/.test(folder)) breaches.push(`${path}: folders are kebab-case`);
    if (name === 'index.ts' && !indexFolders.test(folder)) breaches.push(`${path}: neither a registry nor the door`);
    return breaches;
  });
}

function sizeLaw(files: readonly SourceFile[], reasons: Record<string, string>): string[] {
  const isLong = ({ text }: SourceFile): boolean => text.trimEnd().split('\n').length > longestFile;
  const long = files.filter(isLong).map(({ path }) => path);
  return [
    ...long.filter((path) => !(path in reasons)).map((path) => `${path}: over ${longestFile} lines without a reason`),
    ...Object.keys(reasons)
      .filter((path) => !long.includes(path))
      .map((path) => `${path}: has a reason, and needs none`),
  ];
}

/** A sentence has some words. A directive for a tool is none. */
function openingLaw(files: readonly SourceFile[]): string[] {
  const isSentence = (text: string): boolean => !/^(biome-|@|\/|<)/.test(text) && text.split(/\s+/).length >= 3;
  return files.filter(({ opening }) => !isSentence(opening)).map(({ path }) => `${path}: does not say what it decides`);
}

const src = dirname(fileURLToPath(import.meta.url));
const house = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => readSource(path, readFileSync(join(src, path), 'utf8')));

/** A file that is not there. */
const fake = (path: string, text = ''): SourceFile => readSource(path, text);
const importing = (path: string, specifier: string): SourceFile => fake(path, `import { a } from '${specifier}';`);

describe('the house', () => {
  it('is seen', () => expect(house.length).toBeGreaterThanOrEqual(fewestFiles));
  it('imports only to the left', () => expect(importLaw(house)).toEqual([]));
  it('keeps outside packages in their rooms', () => expect(packageLaw(house)).toEqual([]));
  it('has a core without clock, chance, browser and machine, and a page without Node', () =>
    expect(purityLaw(house)).toEqual([]));
  it('registers every kind, rule, format and command', () => expect(registryLaw(house)).toEqual([]));
  it('calls files by what they are', () => expect(nameLaw(house.map(({ path }) => path))).toEqual([]));
  it('has no long file without a reason', () => expect(sizeLaw(house, longFiles)).toEqual([]));
  it('says at the top of a file what it decides', () => expect(openingLaw(house)).toEqual([]));
});

describe('the import law', () => {
  it.each([
    ['core/base/id.ts', '../address/ip.ts', 'the arrow points the other way'],
    ['core/document/apply.ts', '../proofs/intents.ts', 'the arrow points the other way'],
    ['core/document/apply.test.ts', '../proofs/intents.ts', 'the arrow points the other way'],
    ['core/index.ts', '../editor/store.ts', 'the arrow points the other way'],
    ['app/App.tsx', '../main.tsx', 'the arrow points the other way'],
    ['core/rules/a.ts', '../codecs/codec.ts', 'siblings never import each other'],
    ['editor/store.ts', '../worker/client.ts', 'siblings never import each other'],
    ['main.tsx', './cli/main.ts', 'nothing imports the command line'],
    ['core/kinds/vpc/vpc.ts', '../subnet/subnet.ts', 'only the registry imports a kind'],
    ['core/kinds/kind.ts', './vpc/vpc.ts', 'only the registry imports a kind'],
    ['core/kinds/vpc/vpc.ts', '../index.ts', 'a kind does not know the registry'],
    ['app/App.tsx', '../core/base/id.ts', 'core has one door'],
    ['editor/store.test.ts', '../core/base/id.ts', 'core has one door'],
    ['core/rules/a.ts', '../testing/net.ts', 'is for tests'],
    ['core/rules/a.ts', './check-rule.ts', 'is for tests'],
    ['core/testing/net.ts', '../../editor/store.ts', 'is outside the core'],
    ['core/base/id.ts', '../elsewhere/a.ts', 'there is a file in no room'],
    ['core/base/id.ts', '../../../package.json', 'leaves src'],
  ])('forbids %s → %s', (path, specifier, reason) => {
    expect(importLaw([importing(path, specifier)])).toEqual([`${path} → ${targetOf(path, specifier)}: ${reason}`]);
  });

  it.each([
    ['core/kinds/vpc/vpc.ts', '../kind.ts'],
    ['core/kinds/vpc/vpc.ts', './lower.ts'],
    ['core/kinds/index.ts', './vpc/vpc.ts'],
    ['core/rules/a.ts', '../document/tables.ts'],
    ['core/rules/a.test.ts', './check-rule.ts'],
    ['core/rules/a.test.ts', '../testing/net.ts'],
    ['core/testing/net.ts', '../document/apply.ts'],
    ['core/analysis.test.ts', './analysis.ts'],
    ['worker/client.ts', '../core/index.ts'],
    ['app/App.tsx', './App.module.css'],
    ['cli/main.ts', '../../package.json'],
    ['main.tsx', './worker/client.ts'],
  ])('allows %s → %s', (path, specifier) => expect(importLaw([importing(path, specifier)])).toEqual([]));

  it.each([
    "import type { A } from '../address/ip.ts';",
    "import '../address/ip.ts';",
    "export * from '../address/ip.ts';",
    "export { a } from '../address/ip.ts';",
    "type A = import('../address/ip.ts').A;",
    "const a = await import('../address/ip.ts');",
    "new Worker(new URL('../address/ip.ts', import.meta.url), { type: 'module' });",
  ])('sees %s', (text) => expect(importLaw([fake('core/base/id.ts', text)])).toHaveLength(1));

  it('forbids imports that it cannot follow, and files in no room', () => {
    expect(importLaw([fake('core/base/id.ts', 'import(name)')])).toEqual(['core/base/id.ts: an import names no file']);
    expect(importLaw([fake('app/a.ts', "import.meta.glob('./*.ts')")])).toEqual(['app/a.ts: an import names no file']);
    expect(importLaw([fake('elsewhere/a.ts')])).toEqual(['elsewhere/a.ts: is in no room']);
  });
});

describe('the other laws', () => {
  it('keep packages in their rooms', () => {
    expect(packageLaw([importing('core/address/ip.ts', 'ipaddr.js')])).toEqual([]);
    expect(packageLaw([importing('core/base/id.test.ts', 'vitest'), importing('cli/main.ts', 'node:fs')])).toEqual([]);
    expect(packageLaw([importing('core/base/id.ts', 'ipaddr.js'), importing('core/base/id.ts', 'vitest')])).toEqual([
      'core/base/id.ts → ipaddr.js: not its room',
      'core/base/id.ts → vitest: a package without a room',
    ]);
    expect(packageLaw([importing('app/App.tsx', '@xyflow/react/dist/style.css')])).toEqual([
      'app/App.tsx → @xyflow/react: not its room',
    ]);
    expect(packageLaw([importing('core/document/parse.ts', 'immer')])).toHaveLength(1);
  });

  it('keep the core pure', () => {
    const impure = 'const a = [Date.now(), new Date(), Math.random(), process.pid, fetch(window.name)];';
    expect(purityLaw([fake('core/base/id.ts', impure)])).toHaveLength(6);
    expect(purityLaw([fake('core/base/id.test.ts', impure), fake('cli/main.ts', impure)])).toEqual([]);
    expect(purityLaw([fake('app/a.ts', impure)])).toEqual(['app/a.ts: process']);
    expect(purityLaw([fake('core/base/id.ts', "const a = { process: 1, at: b.fetch }; // Date, 'window'")])).toEqual(
      [],
    );
  });

  it('ask for a line in the registry, and for a test of a rule', () => {
    const kind = fake('core/kinds/vpc/vpc.ts');
    const rule = fake('core/rules/a.ts');
    expect(registryLaw([kind, importing('core/kinds/index.ts', './vpc/vpc.ts')])).toEqual([]);
    expect(registryLaw([kind, importing('core/kinds/index.ts', './vpc-peer/vpc.ts')])).toEqual([
      'core/kinds/vpc/: has no line in core/kinds/index.ts',
    ]);
    expect(registryLaw([rule, fake('core/rules/run.ts')])).toEqual([
      'core/rules/a.ts: has no line in core/rules/index.ts',
      'core/rules/a.ts: has no test',
    ]);
    expect(registryLaw([fake('core/codecs/link/link.ts'), fake('core/commands/connect.ts')])).toHaveLength(2);
  });

  it('refuse names', () => {
    const good = ['main.tsx', 'app/App.tsx', 'core/index.ts', 'worker/analysis.worker.ts', 'core/base/id.test.ts'];
    expect(nameLaw(good)).toEqual([]);
    const bad = ['app/utils.ts', 'app/DragManager.tsx', 'app/common/a.ts', 'app/app.tsx', 'core/base/Id.ts'];
    expect(nameLaw([...bad, 'app/Panels/A.tsx', 'core/base/index.ts'])).toHaveLength(7);
  });

  it('ask for a reason, and for no needless one', () => {
    const long = fake('app/a.ts', '\n'.repeat(longestFile).concat('a;'));
    expect(sizeLaw([long], {})).toHaveLength(1);
    expect(sizeLaw([long], { 'app/a.ts': 'a table' })).toEqual([]);
    expect(sizeLaw([], { 'app/a.ts': 'a table' })).toHaveLength(1);
  });

  it('ask for an opening sentence', () => {
    const good = ['// Decides what counts.', '/**\n * Decides what counts.\n */', '/** Decides what counts. */'];
    expect(openingLaw(good.map((text) => fake('app/a.ts', text)))).toEqual([]);
    const bad = ['a; // Decides what counts.', '// biome-ignore lint/a: b c d', '// TODO\na.b = c;', 'a.b.c;'];
    expect(openingLaw(bad.map((text) => fake('app/a.ts', text)))).toHaveLength(bad.length);
  });
});
