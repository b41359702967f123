/** What to tell the person who started the site when it cannot start: one sentence, and what to do. */

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function startSentence(error: unknown, port: number, host: string): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use: stop the program that has it, or choose another, as in PORT=8081 npm start.`;
    case 'EACCES':
      return `Port ${port} is not allowed for this user: choose one above 1023, as in PORT=8080 npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine: leave it out, or write 0.0.0.0 for all of them.`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
