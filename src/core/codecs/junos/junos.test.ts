/** Juniper SRX: goldens, clauses and refusals. */

import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import { tunnelDesign as design } from '../../testing/tunnel-design.ts';
import { junos } from './junos.ts';

function text(...parts: Parameters<typeof design>): string {
  const output = junos.write(design(...parts));
  return 'files' in output ? (output.files[0]?.text ?? '') : '';
}

describe('the device’s text', () => {
  test.each([
    ['spd', {}],
    ['route', { mode: 'route', spd: [], healthCheck: { local: '169.254.128.1', remote: '169.254.128.2' } }],
    ['ikev1', { ike: { version: 'ikev1', integrity: 'sha1', exchangeMode: 'aggressive', localId: 'cloud.example' } }],
  ])('%s is this', async (name, tunnel) => {
    await expect(text(tunnel)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
  test('holds the word for the key once, a traffic selector for each mapping, and the clamp of segments', () => {
    const spd = text();
    expect(spd.match(/REPLACE_WITH_PRE_SHARED_KEY/g)).toHaveLength(1);
    expect(spd).toContain('traffic-selector ts1 local-ip 192.168.10.0/24 remote-ip 10.0.0.0/16\n');
    expect(spd).toContain('set security flow tcp-mss ipsec-vpn mss 1360\n');
    expect(spd).not.toContain('routing-options');
  });
  test('of a device behind a translator starts at its own address and goes by the public one', () => {
    const behind = text({}, { privateIp: '172.31.0.5' });
    expect(behind).toContain('local-address 172.31.0.5\n');
    expect(behind).toContain('local-identity inet 198.51.100.20\n');
  });
  test('every line but the comments is one command, and a long id is cut to what the device takes', () => {
    for (const line of text({ name: 'a\nset system root-authentication' }).trimEnd().split('\n')) {
      expect(line).toMatch(/^(# |set (security|interfaces|routing-options) )/);
    }
  });
});

test.each([
  [{ ike: { encryption: 'aes-192-gcm' } }, 'aes-192-gcm'],
  [{ ipsec: { encryption: 'sm4' } }, 'sm4'],
  [{ ike: { integrity: 'sm3' } }, 'sm3'],
  [{ ike: { remoteId: 'two words' } }, 'identity'],
  [{ ipsec: { lifetimeSeconds: 60 } }, '180 seconds'],
  [{ ike: { version: 'ikev1', encryption: 'aes-256-gcm' } }, 'IKEv1'],
])('%j is refused with a sentence', (tunnel, part) => {
  const why = junos.refuses(design(tunnel));
  expect(why === null ? null : render(why)).toContain(part);
});
