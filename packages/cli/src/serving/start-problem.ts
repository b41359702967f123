import { misuse, type Problem } from '../command/problem.ts';

/** A port number, or why it is none. */
export function portIn(said: string): number | Problem {
  const port = Number(said);
  if (/^\d{1,5}$/.test(said) && port <= 65_535) return port;
  return misuse(
    'KC-C016',
    `\`--port ${said}\` is no port`,
    'Write a number from 0 to 65535; 0 lets the system choose.',
  );
}

/** Why a server did not start, as far as the person who started it can do something about it. */
export function startProblem(error: unknown, port: number, host: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') {
    return misuse(
      'KC-C301',
      `port ${port} is in use already`,
      'Stop what uses it, or choose another with --port.',
    );
  }
  if (code === 'EACCES') {
    return misuse('KC-C302', `you may not use port ${port}`, 'Choose one above 1023 with --port.');
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return misuse(
      'KC-C303',
      `${host} is no address of this machine`,
      'Leave --host out, or write 0.0.0.0 for all.',
    );
  }
  // The store's and the server's own errors say what to do, under their own codes.
  const message = error instanceof Error ? error.message : String(error);
  return misuse('KC-C304', `the server did not start: ${message.replace(/\.$/, '')}`, '');
}
