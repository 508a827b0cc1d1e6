/**
 * `plumbline export --to swanctl`, tried on two real strongSwan daemons in network namespaces: each exported pair comes up, carries packets, and
 * is renewed (IKEv2 shows a wrong PFS group only then). Needs Linux, root, iproute2, ping, swanctl and charon; where one is missing or
 * not allowed the test says so and goes on.
 */

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { at } from './in-memory.ts';

const CHARON = '/usr/lib/ipsec/charon';
const PLUGIN = '/usr/lib/ipsec/plugins/libstrongswan-kernel-libipsec.so';
const HOSTS = { idc: '192.168.10.7', cloud: '10.0.1.7' } as const;
const SIDES = ['idc', 'cloud'] as const;
type Side = (typeof SIDES)[number];

const missing = whatIsMissing();
if (missing !== null) console.info(`The exported tunnels are not tried on real strongSwan daemons here: ${missing}.`);

/** A design of one tunnel with these parts of its own. */
function design(tunnel: object, device: object = {}): string {
  return JSON.stringify({
    format: 'plumbline/1',
    name: 'lab',
    resources: {
      vpc: { v: { name: 'v', cidr: '10.0.0.0/16' } },
      'vpn-gateway': {
        g: { name: 'g', vpc: 'v', publicIp: '203.0.113.10', routes: [{ destination: '192.168.10.0/24', tunnel: 't' }] },
      },
      'customer-gateway': { c: { name: 'c', idc: 'i', publicIp: '198.51.100.20', ...device } },
      'vpn-tunnel': {
        t: {
          name: 'the "tunnel"\n{ of } the # lab',
          vpnGateway: 'g',
          customerGateway: 'c',
          spd: [{ local: '10.0.0.0/16', remotes: ['192.168.10.0/24', '192.168.20.0/24'] }],
          ...tunnel,
        },
      },
      idc: { i: { name: 'i', cidrs: ['192.168.10.0/24', '192.168.20.0/24'] } },
    },
  });
}

const CASES = [
  { title: 'IKEv2 by an SPD', tunnel: {}, device: {}, group: 'MODP_2048' },
  {
    title: 'IKEv1 in main mode with names and a byte limit',
    tunnel: {
      ike: { version: 'ikev1', dhGroup: 19, lifetimeSeconds: 3600, localId: 'cloud.example', remoteId: 'a "b"@c #d' },
      ipsec: { encryption: 'aes-256-gcm', pfsGroup: 19, lifetimeKilobytes: 1_000_000 },
    },
    device: {},
    group: 'ECP_256',
  },
  {
    title: 'IKEv1 in aggressive mode',
    tunnel: { ike: { version: 'ikev1', exchangeMode: 'aggressive', integrity: 'sha1' }, ipsec: { integrity: 'sha1' } },
    device: {},
    group: 'MODP_2048',
  },
  {
    title: 'IKEv2 by routes with a combined algorithm',
    tunnel: {
      mode: 'route',
      spd: [],
      ike: { encryption: 'aes-128-gcm', integrity: 'sha2-384', dhGroup: 21 },
      ipsec: { encryption: 'aes-128-cbc', integrity: 'sha2-512', pfsGroup: 15 },
    },
    device: {},
    group: 'MODP_3072',
  },
  {
    title: 'a device behind a translator, without PFS',
    tunnel: { ipsec: { pfsGroup: null } },
    device: { privateIp: '172.31.0.5' },
    group: null,
  },
];

describe.skipIf(missing !== null)('two daemons', () => {
  let lab: Lab | null = null;
  afterEach(() => {
    lab?.close();
    lab = null;
  });

  test.each(CASES)(
    '$title: up, through, and renewed',
    async ({ tunnel, device, group }) => {
      const { status, written, err } = at({ 'd.json': design(tunnel, device) })(
        'export',
        'd.json',
        '--to',
        'swanctl',
        '--out',
        'o',
      );
      expect({ status, err }).toEqual({ status: 0, err: '' });
      lab = await openLab({
        idc: {
          address: 'privateIp' in device ? '172.31.0.5' : '198.51.100.20',
          text: written['o/t/idc/swanctl.conf'] ?? '',
        },
        cloud: { address: '203.0.113.10', text: written['o/t/cloud/swanctl.conf'] ?? '' },
      });
      expect(lab.swanctl('idc', '--initiate', '--child', 't-1', '--timeout', '10')).toContain('completed successfully');
      expect(lab.ping()).toContain(' 0% packet loss');
      const before = installed(lab);
      expect(lab.swanctl('idc', '--rekey', '--child', 't-1')).toContain('completed successfully');
      await until(() => lab !== null && installed(lab).number > before.number);
      const child = installed(lab).line;
      if (group === null) expect(child).not.toMatch(/MODP|ECP/);
      else expect(child).toContain(group);
      expect(lab.swanctl('idc', '--rekey', '--ike', 't')).toContain('completed successfully');
      await until(() => lab?.swanctl('cloud', '--list-sas').includes('ESTABLISHED') === true);
      expect(lab.ping()).toContain(' 0% packet loss');
    },
    60_000,
  );
});

interface Lab {
  readonly swanctl: (side: Side, ...words: readonly string[]) => string;
  readonly ping: () => string;
  readonly close: () => void;
}

/** The newest of the first child's associations that stand: its number, 0 without one, and what the daemon says of it. */
function installed(lab: Lab): { readonly number: number; readonly line: string } {
  const line =
    lab
      .swanctl('idc', '--list-sas')
      .match(/t-1: #\d+, .*INSTALLED.*/g)
      ?.at(-1) ?? '';
  return { number: Number(line.match(/#(\d+)/)?.[1] ?? 0), line };
}

/** Two namespaces joined by a cable, each with a host's address and a daemon that has read its file. */
async function openLab(
  ends: Readonly<Record<Side, { readonly address: string; readonly text: string }>>,
): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-lab-'));
  const space = (side: Side): string => `plumb-${process.pid}-${side}`;
  const daemons: ChildProcess[] = [];
  const ip = (...words: readonly string[]): void => void execFileSync('ip', words, { stdio: 'pipe' });
  const uri = (side: Side): string => `unix://${join(folder, side, 'vici')}`;
  const swanctl: Lab['swanctl'] = (side, ...words) => {
    const { stdout, stderr } = spawnSync('swanctl', [...words, '--uri', uri(side)], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    return stdout + stderr;
  };
  const close = (): void => {
    for (const daemon of daemons) daemon.kill('SIGKILL');
    for (const side of SIDES) spawnSync('ip', ['netns', 'delete', space(side)]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const side of SIDES) ip('netns', 'add', space(side));
    ip('link', 'add', 'wire', 'netns', space('idc'), 'type', 'veth', 'peer', 'name', 'wire', 'netns', space('cloud'));
    for (const side of SIDES) {
      const { address, text } = ends[side];
      const inside = (...words: readonly string[]): void => ip('-netns', space(side), ...words);
      inside('link', 'set', 'lo', 'up');
      inside('address', 'add', `${address}/32`, 'dev', 'wire');
      inside('address', 'add', `${HOSTS[side]}/32`, 'dev', 'lo');
      inside('link', 'set', 'wire', 'up');
      inside('route', 'add', 'default', 'dev', 'wire', 'src', address);
      mkdirSync(join(folder, side));
      writeFileSync(
        join(folder, side, 'swanctl.conf'),
        text.replace('REPLACE_WITH_PRE_SHARED_KEY', 'a key # of { the } lab'),
      );
      writeFileSync(join(folder, side, 'strongswan.conf'), daemonConfiguration(join(folder, side)));
      // The daemon's process id file is in a place that both would share.
      const start = `mount -t tmpfs none /run && mkdir -p /run/lock && exec ${CHARON}`;
      daemons.push(
        spawn('ip', ['netns', 'exec', space(side), 'unshare', '-m', 'sh', '-c', start], {
          env: { ...process.env, STRONGSWAN_CONF: join(folder, side, 'strongswan.conf') },
          stdio: 'ignore',
        }),
      );
    }
    for (const side of ['cloud', 'idc'] as const) {
      await until(() => existsSync(join(folder, side, 'vici')));
      const loaded = swanctl(side, '--load-all', '--file', join(folder, side, 'swanctl.conf'));
      expect(loaded).toContain('successfully loaded 1 connections');
    }
  } catch (error) {
    close();
    throw error;
  }
  const ping = (): string =>
    spawnSync(
      'ip',
      ['netns', 'exec', space('idc'), 'ping', '-c', '2', '-i', '0.2', '-W', '3', '-I', HOSTS.idc, HOSTS.cloud],
      { encoding: 'utf8' },
    ).stdout;
  return { swanctl, ping, close };
}

/** ESP in user space, so that any kernel with TUN devices serves. */
function daemonConfiguration(folder: string): string {
  return `charon {
  i_dont_care_about_security_and_use_aggressive_mode_psk = yes
  plugins {
    include /etc/strongswan.d/charon/*.conf
    kernel-libipsec { load = yes }
    vici { socket = unix://${folder}/vici }
  }
}
`;
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !done(); tries++) await pause(100);
  expect(done()).toBe(true);
}

function whatIsMissing(): string | null {
  if (process.platform !== 'linux') return 'it needs Linux';
  for (const program of ['swanctl', 'ip', 'ping', 'unshare']) {
    if (spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0) return `${program} is not installed`;
  }
  for (const file of [CHARON, PLUGIN])
    if (!existsSync(file)) return 'charon with its kernel-libipsec plugin is not installed';
  if (!existsSync('/dev/net/tun')) return 'there are no TUN devices';
  const trial = `plumb-${process.pid}-trial`;
  if (spawnSync('ip', ['netns', 'add', trial]).status !== 0) return 'making network namespaces is not allowed';
  spawnSync('ip', ['netns', 'delete', trial]);
  return null;
}
