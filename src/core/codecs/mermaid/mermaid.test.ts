/** The flowchart: a golden, its grammar line by line, and names that would break out. */

import { expect, test } from 'vitest';
import { net } from '../../testing/net.ts';
import { mermaid } from './mermaid.ts';

const document = net({
  vpc: { end: { name: 'Shop "1" <b>#; ] |', cidr: '10.0.0.0/16' }, o: { cidr: '10.1.0.0/16' } },
  subnet: { a: { vpc: 'end', cidr: '10.0.1.0/24' }, loose: { cidr: null } },
  cvm: { 'web-1': { name: '`code`\n  end', subnet: 'a', eip: 'e' } },
  tencentdb: { db: { subnet: 'a', privateIp: '10.0.1.9' } },
  'vpn-gateway': { g: { vpc: 'end', publicIp: '203.0.113.10' } },
  'customer-gateway': { c: { idc: 'i' } },
  'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c' }, half: { vpnGateway: 'g' } },
  'peering-connection': { p: { vpc: 'end', peerVpc: 'o' } },
  eip: { e: { address: '203.0.113.99' } },
  idc: { i: { cidrs: ['192.168.0.0/16'] } },
});
const { text } = mermaid.write(document);

test('a design is this chart', async () => {
  await expect(text).toMatchFileSnapshot('golden/small.mmd');
});

test('every line is a subgraph, its end, a node or a link, and no text leaves its quotes', () => {
  const label = '"[^"<>\\n]*(?:<br/>[^"<>\\n]*)*"';
  const id = 'n_[a-z0-9_]+';
  const line = new RegExp(
    `^ *(?:subgraph ${id}\\[${label}\\]|end|${id}(?:\\[${label}\\]|\\{\\{${label}\\}\\}|\\[\\(${label}\\)\\]|\\(\\[${label}\\]\\)|\\(\\(${label}\\)\\))|${id} (?:-\\. ${label} \\.-|== ${label} ===|-- ${label} ---|---) ${id})$`,
  );
  const [head, ...rest] = text.trimEnd().split('\n');
  expect(head).toBe('flowchart LR');
  for (const each of rest) expect(each).toMatch(line);
  expect(rest.filter((each) => each.includes('subgraph'))).toHaveLength(
    rest.filter((each) => each.trim() === 'end').length,
  );
});

test('what holds an elastic IP hangs on the Internet; a tunnel without an end is not drawn', () => {
  expect(text).toContain('n_internet --- n_web_1');
  expect(text).toContain('n_g -. "t" .- n_c');
  expect(text).not.toContain('half');
});
