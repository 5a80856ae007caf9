/** For tests: ways in which addresses that must not be reached have been written. */

/** Every way of writing an IPv4 address that some software reads. */
function writings(address: string): string[] {
  const parts = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (n: number, width = 2) => n.toString(16).padStart(width, '0');
  const octal = (n: number) => `0${n.toString(8)}`;
  const dotted = parts.map((one) => `0x${hex(one)}`).join('.');
  const groups = `${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
  return [
    address,
    `${address}.`,
    String(whole),
    `0x${hex(whole, 8)}`,
    `0X${hex(whole, 8).toUpperCase()}`,
    `0${whole.toString(8)}`,
    dotted,
    parts.map(octal).join('.'),
    parts.map((one) => `000${octal(one)}`).join('.'),
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `0x${hex(a)}.${octal(b)}.${c}.${d}`,
    [...address].map((one) => (one === '.' ? '。' : one)).join(''),
    [...address].map((one) => (/\d/.test(one) ? String.fromCodePoint(0xff10 + Number(one)) : one)).join(''),
    address.replace(/\d/g, (one) => `%3${one}`),
    `[::ffff:${address}]`,
    `[::ffff:${groups}]`,
    `[0:0:0:0:0:ffff:${groups}]`,
    `[::${address}]`,
    `[64:ff9b::${groups}]`,
    `[2002:${groups}::1]`,
    `[2001:0:${groups}::1]`,
  ];
}

const TARGETS = [
  '127.0.0.1',
  '127.1.2.3',
  '0.0.0.0',
  '10.0.0.1',
  '169.254.169.254',
  '192.168.1.1',
  '100.64.0.1',
];
const OTHERS = [
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[ff02::1]',
  '[::ffff:0:127.0.0.1]',
  '[fec0::1]',
  '[100::1]',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  'user:pass@127.0.0.1',
  'public.example@127.0.0.1',
];

/** Hosts as they may stand in an address, each once. */
export const SPELLINGS: readonly string[] = [...new Set([...TARGETS.flatMap(writings), ...OTHERS])];
