/** The one function of Node's `timers` that xml2js calls. */
export function setImmediate(task: () => void): void {
  setTimeout(task, 0);
}
