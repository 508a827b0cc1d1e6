/** The verbs of the stories: what a person does on the page, and what the person sees. Every story asserts that nothing broke the policy or left the origin. */

import { readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** A point on the screen. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A person at the designer. */
export class Designer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The first screen. */
  async open(): Promise<void> {
    await this.page.goto('./');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** An empty design. */
  async blank(): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: /Blank canvas/ }).click();
    await expect(this.canvas).toBeVisible();
  }

  /** Opens a topology text as a file, and waits for its canvas. */
  async openText(text: string, name = 'story.topology.json'): Promise<void> {
    if (!this.page.url().includes('#/d/')) await this.open();
    await this.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** The canvas's own element. */
  get canvas(): Locator {
    return this.page.locator('.react-flow');
  }

  /** A box or card on the canvas by the id of its resource. */
  node(id: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${id}"]`);
  }

  /** Where a node stands: a spot within it, by fractions of its size. */
  async spotIn(id: string, across = 0.5, down = 0.5): Promise<Spot> {
    const box = await this.node(id).boundingBox();
    if (box === null) throw new Error(`${id} is not on the screen`);
    return { x: box.x + box.width * across, y: box.y + box.height * down };
  }

  /** A spot of the canvas, by fractions of its size. */
  async spotOnCanvas(across: number, down: number): Promise<Spot> {
    const box = await this.canvas.boundingBox();
    if (box === null) throw new Error('There is no canvas');
    return { x: box.x + box.width * across, y: box.y + box.height * down };
  }

  /** Drags a kind from the palette to a spot. `name` is the palette's word. */
  async drop(name: string, at: Spot): Promise<void> {
    const row = this.page.getByRole('button', { name: `Add ${name}`, exact: true });
    const canvas = await this.canvas.boundingBox();
    if (canvas === null) throw new Error('There is no canvas');
    await row.dragTo(this.canvas, { targetPosition: { x: at.x - canvas.x, y: at.y - canvas.y } });
  }

  /** Drags from one spot to another: the first step is small, since the threshold of a drag eats it. */
  async drag(from: Spot, to: Spot, steps = 12): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 2, from.y + 2);
    await this.page.mouse.move(to.x, to.y, { steps });
    await this.page.mouse.up();
  }

  /** Draws a line from one node to another, from handle to box. */
  async connect(from: string, to: string): Promise<void> {
    await this.node(from).hover();
    const handle = this.page.locator(`[data-handle="${from}"]`).first();
    const start = await handle.boundingBox();
    if (start === null) throw new Error(`${from} shows no handle`);
    await this.drag({ x: start.x + start.width / 2, y: start.y + start.height / 2 }, await this.spotIn(to));
  }

  /** Selects a node by a click near its name. */
  async select(id: string): Promise<void> {
    const spot = await this.spotIn(id, 0.2, 0.2);
    await this.page.mouse.click(spot.x, spot.y);
  }

  /** Walks the canvas by Tab until a resource has the focus. */
  async walkTo(id: string): Promise<void> {
    const at = () => this.page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? null);
    // Back to the canvas itself, then on from its first stop.
    for (let n = 0; n < 40 && (await at()) !== null && (await at()) !== id; n += 1)
      await this.page.keyboard.press('Shift+Tab');
    for (let n = 0; n < 40 && (await at()) !== id; n += 1) await this.page.keyboard.press('Tab');
    expect(await at()).toBe(id);
  }

  /** The inspector's panel. */
  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  /** Types a value into a field of the inspector, and leaves it. */
  async fill(label: string, value: string): Promise<void> {
    const field = this.inspector.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.blur();
  }

  /** The findings listed below. */
  get findings(): Locator {
    return this.page.getByRole('region', { name: 'Findings and history' });
  }

  /** Expects a sentence among the findings. */
  async expectFinding(text: string | RegExp): Promise<void> {
    await expect(this.findings.getByText(text).first()).toBeVisible();
  }

  /** Expects no such sentence. */
  async expectNoFinding(text: string | RegExp): Promise<void> {
    await expect(this.findings.getByText(text)).toHaveCount(0);
  }

  /** How many steps of the history are done. */
  async steps(): Promise<number> {
    const count = this.page.getByRole('tab', { name: /^Changes/ }).locator('span');
    return Number(await count.textContent());
  }

  /** Undoes one step, from the canvas. */
  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  /** Redoes one step. */
  async redo(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+z');
  }

  /** The design as the export dialog shows it. */
  async exported(): Promise<string> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await this.page.getByRole('radio', { name: 'Topology file (JSON)' }).check();
    const text = await this.page.getByRole('textbox', { name: 'Topology file (JSON)' }).inputValue();
    await this.page.getByRole('button', { name: 'Close' }).click();
    return text;
  }

  /** The design as the download writes it. */
  async downloaded(): Promise<string> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await this.page.getByRole('radio', { name: 'Topology file (JSON)' }).check();
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Download', exact: true }).click();
    const path = await (await waiting).path();
    await this.page.getByRole('button', { name: 'Close' }).click();
    return readFileSync(path, 'utf8');
  }

  /** The share link as the dialog shows it. */
  async link(): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    const link = await this.page.getByRole('textbox', { name: 'Share link' }).inputValue();
    await this.page.getByRole('button', { name: 'Close' }).click();
    return link;
  }

  /** Waits until the design is on the device. */
  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved on this device')).toBeVisible();
  }
}

/** Playwright's test with a designer, and the two promises that every story checks at its end. */
export const test = base.extend<{ readonly designer: Designer }>({
  designer: async ({ page, baseURL }, use) => {
    const broken: string[] = [];
    watch(page, baseURL ?? '', broken);
    await use(new Designer(page));
    expect(broken).toEqual([]);
  },
});

/** Notes what breaks a promise of the page: a policy violation, a request that leaves the origin, an error that nobody caught. */
export function watch(page: Page, origin: string, broken: string[]): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) broken.push(`request to ${url}`);
  });
  page.on('pageerror', (error) => broken.push(`uncaught ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' || /Content Security Policy/i.test(line.text())) broken.push(`console ${line.text()}`);
  });
}

export { expect };
