// Decides which modules of the page travel in one file. The bundler alone makes a small file for every set of modules that is shared in the same
// way: over fifty of them stood before the first gesture, each a request of its own, and together a tenth larger than what they hold.

import { build } from 'vite';

/** What comes at once although it is imported late: on the first screen, and in a design that has been opened. */
const START = ['src/app/start/Shelves.tsx'];
const OPEN = ['src/app/OpenedDesign.tsx', 'src/app/panels/Inspector.tsx', 'src/app/panels/FindingsPanel.tsx'];

/**
 * The ids of the modules that every page runs first, of those that the first screen brings after them, and of those that an open design does. What
 * both bring is among the first. Found by building the page once, in memory: which re-exports are unused is known to the bundler alone.
 * @param {import('vite').InlineConfig} options those of the real build, without its plan
 * @returns {Promise<Readonly<Record<'first' | 'start' | 'open', ReadonlySet<string>>>>}
 */
export async function chunkPlan(options) {
  const trial = await build({
    ...options,
    configFile: false,
    logLevel: 'silent',
    build: { ...options.build, write: false, minify: false },
  });
  if (Array.isArray(trial) || !('output' in trial)) throw new Error('The trial build of the page gave no output');
  const chunks = new Map(
    trial.output.flatMap((each) => (each.type === 'chunk' ? [/** @type {const} */ ([each.fileName, each])] : [])),
  );
  /** @param {string} file */
  const loadedLate = (file) => {
    const name = [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(file))?.fileName;
    if (name === undefined) throw new Error(`No chunk begins with ${file}: the page is split in another way now`);
    return name;
  };
  const entries = [...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
  /** @param {readonly string[]} files */
  const modulesOf = (files) => {
    const reached = new Set(files);
    for (const name of reached) for (const next of chunks.get(name)?.imports ?? []) reached.add(next);
    return new Set([...reached].flatMap((name) => chunks.get(name)?.moduleIds ?? []));
  };
  const [first, start, open] = [modulesOf(entries), modulesOf(START.map(loadedLate)), modulesOf(OPEN.map(loadedLate))];
  // Styles too: a second sheet would be one more request.
  for (const id of start) if (open.has(id) || id.endsWith('.css')) first.add(id);
  return { first, start, open };
}
