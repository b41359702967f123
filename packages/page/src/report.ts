/** Says once, where developers look and visitors do not, that something is held because it could not start. */
let isSaid = false;

export function report(problem: unknown): void {
  if (isSaid) return;
  isSaid = true;
  console.debug('kiwiconsent', problem);
}
