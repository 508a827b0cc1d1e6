// Decides how the page and the command line are built, and how the unit tests run.

import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type UserConfig } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { chunkPlan } from './e2e/tools/chunk-plan.mjs';

/**
 * The policy of the built page. It is a meta element because the page is static files on any host; `frame-ancestors` and `sandbox`
 * cannot be said there, so a host that can send headers should add them.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Markup and scripts are never made of text; workers come from this page alone (src/app/ui/trusted-text.ts).
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default icons',
};

/** Puts the policy first in the head. Only in the build: the development server refreshes modules with inline scripts and styles. */
function contentSecurityPolicy(): Plugin {
  const content = Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}

/** Writes beside each script and style sheet of index.html what it has to be: one that was changed on its way does not run. */
function integrity(): Plugin {
  return {
    name: 'integrity',
    apply: 'build',
    enforce: 'post',
    writeBundle: ({ dir = 'dist/page' }) => {
      const index = join(dir, 'index.html');
      const html = readFileSync(index, 'utf8').replaceAll(
        /<(?:script|link)\b[^>]*?(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g,
        (tag, file: string) => {
          const hash = createHash('sha384')
            .update(readFileSync(join(dir, file)))
            .digest('base64');
          return `${tag} integrity="sha384-${hash}"`;
        },
      );
      writeFileSync(index, html);
    },
  };
}

/** Builds the worker that keeps the page on the device, last, since it names every file of the build; its version is what they hold. */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle: async ({ dir = 'dist/page' }) => {
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) =>
          join(each.parentPath, each.name)
            .slice(dir.length + 1)
            .replaceAll('\\', '/'),
        )
        // Pictures are for readers of the project, the schema for editors; the page asks for neither.
        .filter((file) => !/^(pictures|schema)\/|^offline\.js$/.test(file))
        .sort();
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(dir, file)));
      await build({
        configFile: false,
        logLevel: 'silent',
        publicDir: false,
        define: { BUILT: JSON.stringify({ version: hash.digest('hex').slice(0, 16), files }) },
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: 'es2023',
          rolldownOptions: {
            input: 'src/worker/offline.worker.ts',
            output: { entryFileNames: 'offline.js', format: 'iife' },
          },
        },
      });
    },
  };
}

function executable(): Plugin {
  return {
    name: 'executable',
    writeBundle: (options) => chmodSync(`${options.dir}/plumbline.js`, 0o755),
  };
}

/** The modules of sentences that an open design does without at first: all but those that `catalogue/en/first.ts` names. */
const LATER = /catalogue.en.(?!rule-texts|first|canvas|documents|editor|findings-panel|inspector|kinds|problems|shell)/;

/** The page, before it is decided which modules travel in one file. */
const page = {
  // Relative addresses: the built folder works under any path.
  base: './',
  // No falling back to index.html: a file that is missing is a 404, not a page with the wrong type.
  appType: 'mpa',
  worker: { format: 'es' },
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    target: 'es2023',
    // The policy allows no data: fonts, and files are cached better than text inside scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
} satisfies UserConfig;

export default defineConfig(async ({ command, mode }): Promise<ViteUserConfig> => {
  if (mode === 'cli') {
    return {
      publicDir: false,
      plugins: [executable()],
      ssr: { noExternal: true, target: 'node' },
      build: {
        outDir: 'dist/cli',
        emptyOutDir: true,
        ssr: 'src/cli/main.ts',
        target: 'node20',
        minify: true,
        rolldownOptions: {
          output: {
            entryFileNames: 'plumbline.js',
            banner: '#!/usr/bin/env node',
            // One file starts faster than many, and can be copied anywhere.
            codeSplitting: false,
          },
        },
      },
    };
  }
  const plan = command === 'build' ? await chunkPlan({ ...page, plugins: [react()] }) : null;
  return {
    ...page,
    plugins: [react(), contentSecurityPolicy(), integrity(), offline()],
    build: {
      ...page.build,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // The plan names every module: what a captured one imports must not come with it.
            includeDependenciesRecursively: false,
            groups: [
              { name: 'first', test: (id) => plan?.first.has(id) === true, priority: 4 },
              { name: 'start', test: (id) => plan?.start.has(id) === true, priority: 3 },
              { name: 'open', test: (id) => plan?.open.has(id) === true, priority: 2 },
              { name: 'sentences', test: LATER, priority: 1 },
            ],
          },
        },
      },
    },
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'e2e/tools/*.test.ts'],
      environment: 'node',
      // The property tests decide for themselves how much longer they look: PLUMBLINE_LONG=1.
      testTimeout: process.env.PLUMBLINE_LONG ? 600_000 : 20_000,
    },
  };
});
