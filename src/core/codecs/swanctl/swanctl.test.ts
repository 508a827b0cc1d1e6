/** strongSwan's files: goldens, each clause of what has to stand in them, and what is refused. */

import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import type { Document } from '../../document/document.ts';
import { tunnelDesign } from '../../testing/tunnel-design.ts';
import { swanctl } from './swanctl.ts';

const SITES = ['192.168.10.0/24', '192.168.20.0/24'];
const design = (...[tunnel, device, gateway]: Parameters<typeof tunnelDesign>): Document =>
  tunnelDesign(tunnel, device, gateway, SITES);

function files(document: Document): Record<string, string> {
  const output = swanctl.write(document);
  return 'files' in output ? Object.fromEntries(output.files.map((file) => [file.path, file.text])) : {};
}

const both = (document: Document) => {
  const written = files(document);
  return { idc: written['t/idc/swanctl.conf'] ?? '', cloud: written['t/cloud/swanctl.conf'] ?? '' };
};
const refusal = (document: Document): string | null => {
  const why = swanctl.refuses(document);
  return why === null ? null : render(why);
};

describe('the files of a tunnel', () => {
  test.each([
    ['spd', design()],
    ['route', design({ mode: 'route', spd: [], healthCheck: { local: '169.254.128.1', remote: '169.254.128.2' } })],
  ])('by %s are these', async (mode, document) => {
    const { idc, cloud } = both(document);
    await expect(idc).toMatchFileSnapshot(`golden/${mode}.idc.conf`);
    await expect(cloud).toMatchFileSnapshot(`golden/${mode}.cloud.conf`);
  });

  test('mirror one another: one child for each mapping, with the sides exchanged', () => {
    const { idc, cloud } = both(design());
    const pairs = (text: string) =>
      [...text.matchAll(/local_ts = (\S+)\n\s+remote_ts = (\S+)/g)].map((m) => [m[1], m[2]]);
    expect(pairs(idc)).toEqual([
      ['192.168.10.0/24', '10.0.0.0/16'],
      ['192.168.20.0/24', '10.0.0.0/16'],
    ]);
    expect(pairs(cloud)).toEqual(pairs(idc).map(([local, remote]) => [remote, local]));
  });

  test('hold the word for the key once each, and start nothing: the data centre waits for traffic', () => {
    const { idc, cloud } = both(design());
    for (const text of [idc, cloud]) expect(text.match(/REPLACE_WITH_PRE_SHARED_KEY/g)).toHaveLength(1);
    expect(idc.match(/start_action = trap/g)).toHaveLength(2);
    expect(cloud.match(/start_action = none/g)).toHaveLength(2);
  });

  test('a tunnel that is switched off is not started by traffic', () => {
    expect(both(design({ enabled: false })).idc).not.toContain('trap');
  });

  test('renew before the cloud’s lifetimes, and count bytes only when the design limits them', () => {
    const plain = both(design({ ike: { lifetimeSeconds: 1000 }, ipsec: { lifetimeSeconds: 600 } })).idc;
    expect(plain).toContain('rekey_time = 900s\n        over_time = 100s');
    expect(plain).toContain('life_time = 600s\n                rekey_time = 540s');
    expect(plain).not.toContain('bytes');
    expect(both(design({ ipsec: { lifetimeKilobytes: 2560 } })).idc).toContain(
      'life_bytes = 2621440\n                rekey_bytes = 2359296',
    );
  });

  test('a device behind a translator has its private address, UDP encapsulation, and comes from any address', () => {
    const { idc, cloud } = both(design({}, { privateIp: '172.31.0.5' }));
    expect(idc).toContain('local_addrs = 172.31.0.5');
    expect(cloud).toContain('remote_addrs = %any');
    for (const text of [idc, cloud]) expect(text).toContain('encap = yes');
    expect(idc).toMatch(/local \{\s+auth = psk\s+id = 198\.51\.100\.20/);
  });

  test('names are typed and quoted; the cloud’s local identity is the data centre’s remote one', () => {
    const { idc } = both(design({ ike: { localId: 'cloud.example', remoteId: 'a "b" \\ c' } }));
    expect(idc).toMatch(/local \{\s+auth = psk\s+id = "fqdn:a \\"b\\" \\\\ c"/);
    expect(idc).toMatch(/remote \{\s+auth = psk\s+id = "fqdn:cloud\.example"/);
  });

  test('without PFS a child names no group; with a combined algorithm IKE names a pseudo-random function', () => {
    const { idc } = both(
      design({ ike: { encryption: 'aes-256-gcm', dhGroup: 20 }, ipsec: { encryption: 'aes-128-gcm', pfsGroup: null } }),
    );
    expect(idc).toContain(' proposals = aes256gcm16-prfsha256-ecp384\n');
    expect(idc).toContain('esp_proposals = aes128gcm16\n');
  });

  test('no name breaks out of its comment', () => {
    const { idc } = both(design({ name: 'x\n}\r\nconnections {\u2028include /etc/passwd' }));
    expect(idc.split('\n').filter((line) => line.includes('include'))).toEqual([
      "# The data centre's side of tunnel t: x } connections { include /etc/passwd",
    ]);
  });
});

describe('what cannot be written', () => {
  test.each([
    [{ ike: { encryption: 'sm4' } }, 'sm4'],
    [{ ipsec: { integrity: 'sm3' } }, 'sm3'],
    [{ ike: { version: 'ikev1', encryption: 'aes-128-gcm' } }, 'IKEv1 has no aes-128-gcm'],
    [{ ike: { localId: 'a\nb' } }, 'identity'],
  ])('%j is refused with a sentence', (tunnel, part) => {
    expect(refusal(design(tunnel))).toContain(part);
  });
  test('everything else is not', () => expect(refusal(design())).toBeNull());
  test('SM3 beside a combined algorithm of IPsec is never used, and does not matter', () => {
    expect(refusal(design({ ipsec: { encryption: 'aes-128-gcm', integrity: 'sm3' } }))).toBeNull();
  });

  test('a tunnel without an end or a mapping is left out and said; an address to come has a word in its place', () => {
    const loose = design({ customerGateway: null });
    expect(files(loose)).toEqual({});
    expect(swanctl.leavesOut(loose).map((each) => render(each))).toEqual([
      'Tunnel t is left out: it lacks its VPN gateway or its customer gateway',
    ]);
    expect(files(design({ spd: [{ local: null, remotes: ['192.168.10.0/24'] }] }))).toEqual({});
    const later = design({}, {}, { publicIp: null });
    expect(both(later).idc).toContain('remote_addrs = REPLACE_WITH_VPN_GATEWAY_ADDRESS');
    expect(swanctl.leavesOut(later)).toHaveLength(1);
  });
});
