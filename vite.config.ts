// Decides how the page and the command line are built, and how the unit tests run.

import { chmodSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
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
    plugins: [react(), contentSecurityPolicy()],
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
