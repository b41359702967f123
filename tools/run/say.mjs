/** One line of progress, on stderr: stdout belongs to what was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
