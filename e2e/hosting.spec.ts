/** The README's nginx configuration, word for word, on a real nginx where one is installed: the page works below its path, with the headers. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, watch } from './designer.ts';
import { root } from './tools/install.mjs';

const installed = spawnSync('nginx', ['-v']).status === 0;
if (!installed) console.info('The README’s nginx configuration is not tried here: nginx is not installed.');

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

test.describe('behind nginx', () => {
  test.skip(!installed, 'nginx is not installed');
  let folder: string;
  let server: ChildProcess;
  let origin: string;

  test.beforeAll(async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const location = /```nginx\n([\s\S]*?)```/.exec(readme)?.[1];
    if (location === undefined) throw new Error('The README has no nginx configuration');
    folder = mkdtempSync(join(tmpdir(), 'plumbline-nginx-'));
    mkdirSync(join(folder, 'temp'));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (each) => `${each}_temp_path ${folder}/temp;`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off;
pid ${folder}/pid;
error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  ${temp.join('\n  ')}
  access_log off;
  server {
    listen 127.0.0.1:${port};
    ${location.replaceAll('/srv/plumbline', join(root, 'dist', 'page')).replace('include mime.types;', 'include /etc/nginx/mime.types;')}
  }
}
`,
    );
    server = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    await expect
      .poll(
        () =>
          fetch(`${origin}/plumbline/`).then(
            (answer) => answer.status,
            () => 0,
          ),
        { timeout: 15_000 },
      )
      .toBe(200);
  });
  test.afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a design is drawn below the path, and nothing is asked of anybody else', async ({ page }) => {
    const broken: string[] = [];
    watch(page, origin, broken);
    await page.goto(`${origin}/plumbline/`);
    await page.getByRole('button', { name: 'Blank canvas' }).click();
    await page.getByRole('button', { name: 'Add VPC', exact: true }).click();
    await expect(page.locator('.react-flow__node')).toHaveCount(1);
    await expect(page.getByText('Saved on this device')).toBeVisible();
    expect(broken).toEqual([]);
  });

  test('pages are asked for anew, files with a fingerprint are not, and nobody may frame the page', async () => {
    const index = await fetch(`${origin}/plumbline/`);
    expect(index.headers.get('cache-control')).toBe('no-cache');
    expect(index.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(index.headers.get('x-content-type-options')).toBe('nosniff');
    const script = /assets\/[^"]+\.js/.exec(await index.text())?.[0] ?? '';
    const asset = await fetch(`${origin}/plumbline/${script}`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    const manifest = await fetch(`${origin}/plumbline/manifest.webmanifest`);
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
    expect((await fetch(`${origin}/plumbline/assets/none.js`)).status).toBe(404);
  });
});
