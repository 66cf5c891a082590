import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillTemplate, placeholdersIn } from '../../../src/engine/filled-template.ts';
import { findFault } from '../../../src/engine/fault-finder.ts';
import type { Guide } from '../../../src/authored/guide-schema.ts';
import { blocksFor, guideBlocks } from '../../support/guide-blocks.ts';
import faultLines from '../../fixtures/search/fault-lines/aws-vpn-device.json' with { type: 'json' };

const guide = parse(readFileSync('content/guides/aws-vpn-device/guide.yml', 'utf8')) as Guide;
const blocks = { en: guideBlocks('aws-vpn-device', 'en'), zh: guideBlocks('aws-vpn-device', 'zh') };
const placeholders = guide.placeholders ?? [];

/** A reader’s values: the examples of the fields; the check of the content holds them to their rules. */
const examples = Object.fromEntries(placeholders.map(({ id, example }) => [id, example]));
const fill = (text: string, values: Readonly<Record<string, string>> = examples): string =>
  fillTemplate(text, values, (id) => `<${id} is missing>`);

const devices = ['strongswan', 'fortios', 'pfsense', 'ios-xe', 'vyos', 'routeros'] as const;
const routings = ['static', 'dynamic'] as const;

/** All that a reader of one device types, in one language. */
function configuration(
  device: (typeof devices)[number],
  routing: (typeof routings)[number],
  nat = 'direct',
  language: 'en' | 'zh' = 'en',
) {
  const seen = blocksFor(blocks[language], { device, routing, nat });
  return seen.filter(({ step }) => step === `configure-${device}`);
}

/** What decides whether the tunnel comes up, in each device’s own words: each stands once for each tunnel, or once for both. */
const decided: Readonly<Record<(typeof devices)[number], Readonly<Record<string, RegExp>>>> = {
  strongswan: {
    'phase 1, 28800 s': /rekey_time = 27000s[^}]*over_time = 1800s/,
    'phase 2, 3600 s': /life_time = 3600s/,
    PFS: /esp_proposals = aes256-sha256-modp2048/,
    DPD: /dpd_delay = 10s/,
    MSS: /maxseg size set 1382/,
    MTU: /mtu 1422/,
    'one pair of SAs': /local_ts = 0\.0\.0\.0\/0[^}]*remote_ts = 0\.0\.0\.0\/0/,
  },
  fortios: {
    'phase 1, 28800 s': /set keylife 28800/,
    'phase 2, 3600 s': /set keylifeseconds 3600/,
    PFS: /set pfs enable\n +set dhgrp 14/,
    DPD: /set dpd on-idle\n +set dpd-retrycount 3\n +set dpd-retryinterval 10/,
    MSS: /set tcp-mss 1382/,
    'fragments before encryption': /set ip-fragmentation pre-encapsulation/,
    'one pair of SAs': /set src-subnet 0\.0\.0\.0 0\.0\.0\.0\n +set dst-subnet 0\.0\.0\.0 0\.0\.0\.0/,
  },
  pfsense: {
    'phase 1, 28800 s': /Life Time: 28800/,
    'phase 2, 3600 s': /Life Time: 3600/,
    PFS: /PFS key group: 14/,
    DPD: /Dead Peer Detection: on, Delay 10, Max failures 3/,
    'one pair of SAs': /Mode: Routed \(VTI\)/,
  },
  'ios-xe': {
    'phase 1, 28800 s': / lifetime 28800/,
    'phase 2, 3600 s': /set security-association lifetime seconds 3600/,
    PFS: /set pfs group14/,
    DPD: /dpd 10 3 periodic/,
    MSS: /ip tcp adjust-mss 1382/,
    MTU: /ip mtu 1422/,
    'fragments before encryption': /crypto ipsec fragmentation before-encryption/,
    'one pair of SAs': /tunnel mode ipsec ipv4/,
  },
  vyos: {
    'phase 1, 28800 s': /ike-group AWS lifetime 28800/,
    'phase 2, 3600 s': /esp-group AWS lifetime 3600/,
    PFS: /esp-group AWS pfs dh-group14/,
    DPD: /dead-peer-detection interval 10\n.*dead-peer-detection timeout 30/,
    MSS: /adjust-mss 1382/,
    MTU: /mtu 1422/,
    'one pair of SAs': /vti bind vti1/,
  },
  routeros: {
    'phase 1, 28800 s': /ipsec profile .*lifetime=8h/,
    'phase 2, 3600 s': /ipsec proposal .*lifetime=1h/,
    PFS: /pfs-group=modp2048/,
    DPD: /dpd-interval=10s dpd-maximum-failures=3/,
    MSS: /new-mss=1382/,
    'one pair of SAs': /ipsec policy .*level=require/,
  },
};

test('both languages show the same configurations, but for titles and comments', () => {
  const bare = (text: string): string =>
    text
      .split('\n')
      .map((line) => line.replace(/(^| +)#(?!!).*$/, ''))
      .join('\n');
  expect(blocks.zh.map(({ text, step, when }) => ({ text: bare(text), step, when }))).toEqual(
    blocks.en.map(({ text, step, when }) => ({ text: bare(text), step, when })),
  );
});

describe.each(devices)('%s', (device) => {
  const nats = ['direct', 'behind-nat'] as const;
  const variants = routings.flatMap((routing) => nats.map((nat) => ({ routing, nat })));

  test.each(variants)('has no blank left: $routing, $nat', ({ routing, nat }) => {
    for (const language of ['en', 'zh'] as const) {
      const text = configuration(device, routing, nat, language)
        .map((block) => fill(block.text))
        .join('');
      expect(text).not.toMatch(/\{\{|\}\}|is missing/);
    }
  });

  test.each(routings)('configures both tunnels: %s', (routing) => {
    const text = configuration(device, routing)
      .map((block) => block.text)
      .join('');
    const used = placeholdersIn(text);
    for (const tunnel of ['1', '2']) {
      expect(used).toContain(`tunnel${tunnel}-outside`);
      expect(used).toContain(`psk${tunnel}`);
      if (device !== 'routeros') expect(used).toContain(`tunnel${tunnel}-inside-own`);
    }
    if (device !== 'routeros' && routing === 'dynamic') {
      expect(used).toContain('tunnel1-inside-aws');
      expect(used).toContain('tunnel2-inside-aws');
      expect(used).toContain('cgw-asn');
      expect(used).toContain('aws-asn');
    }
  });

  test('gives the public address as its identity behind NAT', () => {
    const text = configuration(device, 'dynamic', 'behind-nat').map(({ text }) => text);
    expect(placeholdersIn(text.join(''))).toContain('cgw-ip');
  });

  test.each(Object.entries(decided[device]))('decides %s', (_, pattern) => {
    expect(
      configuration(device, 'static')
        .map(({ text }) => text)
        .join(''),
    ).toMatch(pattern);
  });
});

describe('a line of a log', () => {
  const faults = guide.faults ?? [];

  test.each(faultLines.matches)('is named: $line', ({ line, fault }) => {
    expect(findFault(line, faults)?.id).toBe(fault);
  });

  test.each(faultLines.none)('is not taken for a fault: %s', (line) => {
    expect(findFault(line, faults)?.id).toBeUndefined();
  });

  test('is there for every fault', () => {
    const named = new Set(faultLines.matches.map(({ fault }) => fault));
    expect(faults.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });
});

const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/lib/frr`;
const environment = { ...process.env, PATH: path };
const has = (program: string): boolean =>
  path.split(':').some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
const run = (command: string, args: readonly string[], timeout = 60_000) =>
  spawnSync(command, args, { encoding: 'utf8', timeout, env: environment });

const missing = (...programs: readonly string[]): string => {
  const absent = programs.filter((program) => !has(program));
  return absent.length === 0 ? '' : ` (skipped: ${absent.join(', ')} not installed)`;
};
const rootless =
  process.getuid?.() === 0 && has('unshare') && run('unshare', ['-n', 'true']).status === 0
    ? ''
    : ' (skipped: network namespaces need root)';

/** The devices that the kernel must be able to make for a tunnel, and whether it knows ESP. */
const kernelless = (): string => {
  const tried = run('unshare', [
    '-n',
    'sh',
    '-c',
    'ip link add wm0 type xfrm dev lo if_id 1 && ip link add wm1 type veth peer name wm2 && ' +
      'ip xfrm state add src 192.0.2.1 dst 192.0.2.2 proto esp spi 1 mode tunnel enc "cbc(aes)" ' +
      `0x${'0'.repeat(64)} auth-trunc "hmac(sha256)" 0x${'0'.repeat(64)} 128`,
  ]);
  return tried.status === 0 ? '' : ' (skipped: this kernel has no ESP or no XFRM interfaces)';
};

describe('strongSwan and FRR', () => {
  const work = mkdtempSync(join(tmpdir(), 'waymark-vpn-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  /** Writes the files of the guide as its reader would, each at its path below a folder. */
  function written(routing: (typeof routings)[number], nat: string): string {
    const root = join(work, `${routing}-${nat}`);
    const values = {
      ...examples,
      'wan-if': 'wan0',
      'own-outside': nat === 'direct' ? '203.0.113.12' : '192.168.200.2',
    };
    for (const { title, text } of configuration('strongswan', routing, nat)) {
      if (!title.startsWith('/')) continue;
      const file = join(root, title);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, fill(text, values));
      chmodSync(file, 0o700);
    }
    return root;
  }

  const noCharon = missing('charon-systemd', 'swanctl', 'unshare', 'ip') || rootless;
  test.skipIf(noCharon !== '').each(routings)(
    `a running charon loads both connections: %s${noCharon}`,
    (routing) => {
      const root = written(routing, 'direct');
      const { stdout, stderr } = run('unshare', [
        '-n',
        '-m',
        'sh',
        '-c',
        `mount --make-rprivate / && mount -t tmpfs none /run && ip link set lo up &&
        for part in swanctl strongswan.d; do cp -r /etc/$part/. ${root}/etc/$part/ && mount --bind ${root}/etc/$part /etc/$part; done
        charon-systemd >/dev/null 2>&1 & pid=$!
        for i in $(seq 50); do [ -S /run/charon.vici ] && break; sleep 0.2; done
        swanctl --load-all --noprompt; swanctl --list-conns; kill $pid; wait $pid`,
      ]);
      expect(stdout, stderr).toContain('successfully loaded 2 connections, 0 unloaded');
      expect(stdout).toContain("loaded ike secret 'ike-aws2'");
      expect(stdout.match(/local: +0\.0\.0\.0\/0\n +remote: 0\.0\.0\.0\/0/g)).toHaveLength(2);
    },
    60_000,
  );

  const noFrr = missing('vtysh');
  test.skipIf(noFrr !== '')(`vtysh finds nothing wrong in frr.conf${noFrr}`, () => {
    const file = join(written('dynamic', 'direct'), 'etc/frr/frr.conf');
    const { status, stdout, stderr } = run('vtysh', ['-C', '-f', file]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each(['/usr/local/sbin/aws-vpn-interfaces', '/usr/local/sbin/aws-vpn-route'])(
    'the shell can read %s',
    (script) => {
      const { status, stderr } = run('sh', ['-n', join(written('static', 'direct'), script)]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );

  const noLab =
    missing('charon-systemd', 'swanctl', 'vtysh', 'bgpd', 'zebra', 'nft', 'ip', 'unshare', 'ping') ||
    rootless ||
    kernelless();
  // A dead tunnel takes half a minute to be found, so `npm test` tries one variant; WAYMARK_VPN_LAB=all tries the four.
  const variants = routings
    .flatMap((routing) => ['direct', 'behind-nat'].map((nat) => ({ routing, nat })))
    .filter(
      ({ routing, nat }) =>
        process.env['WAYMARK_VPN_LAB'] === 'all' || (routing === 'dynamic' && nat === 'direct'),
    );
  test.skipIf(noLab !== '').each(variants)(
    `both tunnels come up, carry, move and come back: $routing, $nat${noLab}`,
    ({ routing, nat }) => {
      const { stdout, stderr } = run(
        'bash',
        [resolve('tests/support/aws-vpn-lab.sh'), written(routing, nat), routing, nat],
        600_000,
      );
      const lab: Readonly<Record<string, string>> = Object.fromEntries(
        stdout.split('\n').map((line) => [line.replace(/ .*/, ''), line.replace(/^\S* ?/, '')]),
      );
      expect(lab, stderr).toMatchObject({
        children: '2',
        selectors: '4',
        encapsulated: nat === 'direct' ? '0' : '2',
        ping: '0',
        fits: '0',
        refuses: '1',
        cut: '0',
        pairs: '2',
        reopened: '0',
        ...(routing === 'dynamic' && { established: '2' }),
      });
      expect(lab['failover']).toMatch(/^0 /);
      expect(lab['recovered']).toMatch(/^0 /);
    },
    600_000,
  );
});

describe('Terraform', () => {
  const plugins = '/opt/tf-plugins';
  const none =
    missing('terraform') ||
    (existsSync(plugins) ? '' : ` (skipped: no provider in ${plugins}, and none is fetched)`);

  test.skipIf(none !== '').each(routings)(
    `the files are valid: %s${none}`,
    (routing) => {
      const work = mkdtempSync(join(tmpdir(), 'waymark-terraform-'));
      try {
        for (const { title, text } of blocksFor(blocks.en, { routing })) {
          if (title.endsWith('.tf')) writeFileSync(join(work, title), fill(text));
        }
        const settings = join(work, 'settings.tfrc');
        writeFileSync(settings, `provider_installation {\n  filesystem_mirror {\n    path = "${plugins}"\n  }\n}\n`);
        const terraform = (...args: readonly string[]) =>
          spawnSync('terraform', [`-chdir=${work}`, ...args, '-no-color'], {
            encoding: 'utf8',
            timeout: 120_000,
            env: { ...environment, TF_CLI_CONFIG_FILE: settings, CHECKPOINT_DISABLE: '1' },
          });
        terraform('init', '-input=false');
        expect(terraform('validate').stdout).toContain('Success! The configuration is valid.');
        expect(terraform('fmt', '-check', '-diff').stdout).toBe('');
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    },
    180_000,
  );
});
