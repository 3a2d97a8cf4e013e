/** Network names and addresses that only a server's own network reaches. */
import { BlockList, isIP } from 'node:net';

const PRIVATE_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
];
const PRIVATE_V6: readonly (readonly [string, number])[] = [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
];

function privateNetworks(): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of PRIVATE_V4) list.addSubnet(net, prefix, 'ipv4');
  for (const [net, prefix] of PRIVATE_V6) list.addSubnet(net, prefix, 'ipv6');
  // An IPv4 address written inside an IPv6 one reaches the IPv4 network.
  for (const [net, prefix] of PRIVATE_V4) list.addSubnet(`::ffff:${net}`, 96 + prefix, 'ipv6');
  return list;
}

const NETWORKS = privateNetworks();
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal)\.?$/i;

/** True for loopback, link-local and private addresses, and for names that stand for them. */
export function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  const version = isIP(bare);
  if (version === 0) return LOCAL_NAME.test(bare);
  return NETWORKS.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}
