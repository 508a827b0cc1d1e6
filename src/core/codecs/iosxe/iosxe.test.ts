/** Cisco IOS XE: goldens, clauses and refusals. */

import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import { tunnelDesign as design } from '../../testing/tunnel-design.ts';
import { iosxe } from './iosxe.ts';

function text(...parts: Parameters<typeof design>): string {
  const output = iosxe.write(design(...parts));
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
  test('holds the word for the key once, negotiates an SPD by policy on the tunnel interface, and clamps segments', () => {
    const spd = text();
    expect(spd.match(/REPLACE_WITH_PRE_SHARED_KEY/g)).toHaveLength(1);
    expect(spd).toContain(' tunnel protection ipsec policy ipv4 t-spd\n');
    expect(spd).toContain(' permit ip 192.168.10.0 0.0.0.255 10.0.0.0 0.0.255.255\n');
    expect(spd).toContain(' ip tcp adjust-mss 1360\n');
    expect(spd).toContain(' 1 deny ip 192.168.10.0 0.0.0.255 10.0.0.0 0.0.255.255\n');
  });
  test('of a device behind a translator starts at its own address and goes by the public one', () => {
    const behind = text({}, { privateIp: '172.31.0.5' });
    expect(behind).toContain(' tunnel source 172.31.0.5\n');
    expect(behind).toContain(' identity local address 198.51.100.20\n');
  });
});

test.each([
  [{ ike: { encryption: 'aes-192-gcm' } }, 'aes-192-gcm'],
  [{ ipsec: { encryption: 'sm4' } }, 'sm4'],
  [{ ike: { integrity: 'sm3' } }, 'sm3'],
  [{ ike: { remoteId: 'two words' } }, 'identity'],
  [{ ike: { version: 'ikev1', encryption: 'aes-256-gcm' } }, 'IKEv1'],
])('%j is refused with a sentence', (tunnel, part) => {
  const why = iosxe.refuses(design(tunnel));
  expect(why === null ? null : render(why)).toContain(part);
});

test('IKEv1 behind a translator with an address for an identity is refused: it would name the private one', () => {
  const document = design({ ike: { version: 'ikev1' } }, { privateIp: '172.31.0.5' });
  const why = iosxe.refuses(document);
  expect(why === null ? null : render(why)).toContain('private address');
});
