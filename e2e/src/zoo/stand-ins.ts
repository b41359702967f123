/**
 * The vendors' own scripts that are in no package. SIMULATED: the names and addresses are those that the vendors
 * document, the code is ours. What fetches them is the vendor's, unmodified.
 */

/** `[where it is asked for, what it does]`: cookie, local and session storage, and a beacon. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [
    /^static\.hotjar\.com\/c\/hotjar-/,
    `cookie('_hjSessionUser_1234567'); cookie('_hjSession_1234567'); session('_hjid'); send('https://in.hotjar.com/api/v2/client')`,
  ],
  [
    /^widget\.intercom\.io\/widget\//,
    `cookie('intercom-id-zooapp'); cookie('intercom-session-zooapp'); cookie('intercom-device-id-zooapp'); local('intercom.intercom-state-zooapp'); send('https://api-iam.intercom.io/messenger/web/ping')`,
  ],
  [
    /^client\.crisp\.chat\/l\.js/,
    `cookie('crisp-client%2Fsession%2F00000000-0000-4000-8000-000000000000'); local('crisp-client/session'); send('https://client.relay.crisp.chat/')`,
  ],
  [
    /^edge\.fullstory\.com\/s\/fs\.js/,
    `cookie('fs_uid'); cookie('fs_lua'); local('_fs_uid'); send('https://rs.fullstory.com/rec/page')`,
  ],
  [
    /^cdn\.logr-in\.com\/log/i,
    `cookie('_lr_uf_-zoo'); local('_lr_id_'); session('_lr_tabs_-zoo%2Fzoo'); send('https://r.logr-in.com/i')`,
  ],
  [/^connect\.facebook\.net\/en_US\/fbevents\.js/, `cookie('_fbp'); send('https://www.facebook.com/tr/')`],
  [
    /^zoo\.matomo\.cloud\/matomo\.js/,
    `cookie('_pk_id.1.zoo'); cookie('_pk_ses.1.zoo'); send('https://zoo.matomo.cloud/matomo.php')`,
  ],
];

const MEANS = `
  const cookie = (name) => { document.cookie = name + '=zoo.' + Math.random() + '; path=/; max-age=31536000' };
  const local = (name) => { localStorage.setItem(name, 'zoo') };
  const session = (name) => { sessionStorage.setItem(name, 'zoo') };
  const send = (address) => { navigator.sendBeacon(address, 'zoo') };
  addEventListener('pagehide', () => send(SEND));`;

/** The script at a place (host and path), or undefined. */
export function standIn(place: string): string | undefined {
  const does = SCRIPTS.find(([at]) => at.test(place))?.[1];
  if (does === undefined) return;
  const [, address = ''] = /send\('(.*?)'\)/.exec(does) ?? [];
  return `(() => {${MEANS.replace('SEND', `'${address}'`)}\n  ${does};\n})();`;
}
