/** `Firefox on Linux`: what the server's page shows when a person approves this device. */
export function deviceName(agent: string = navigator.userAgent): string {
  const browser = /Firefox\//.test(agent)
    ? 'Firefox'
    : /Edg\//.test(agent)
      ? 'Edge'
      : /Chrom(e|ium)\//.test(agent)
        ? 'Chrome'
        : 'Browser';
  const system = /Windows/.test(agent)
    ? 'Windows'
    : /Mac OS X|Macintosh/.test(agent)
      ? 'macOS'
      : /Android/.test(agent)
        ? 'Android'
        : /CrOS/.test(agent)
          ? 'ChromeOS'
          : /Linux/.test(agent)
            ? 'Linux'
            : 'this computer';
  return `${browser} on ${system}`;
}
