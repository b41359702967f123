/**
 * Refuses a Node that is too old, before anything else is read. Written so that a very old Node can read it:
 * no `node:` imports, nothing newer than modules themselves.
 */
const NEEDED = [20, 19];

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(
    `KiwiConsent needs Node ${NEEDED.join('.')} or newer and this is Node ${process.versions.node}: install one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
