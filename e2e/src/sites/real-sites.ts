/** The real sites, as their makers published them, and what a visitor does on each. */
import { answerHtml, type Folders, type Pages } from './files.ts';
import { installed } from './installed.ts';
import type { Use } from './policy.ts';
import type { Walk } from './visit.ts';

export interface RealSite {
  readonly what: string;
  readonly host: string;
  readonly folders: Folders;
  readonly pages?: Pages;
  /** What it keeps and reads on the device. */
  readonly uses: readonly Use[];
  readonly walk: (walk: Walk) => Promise<void>;
}

const local = (...names: readonly string[]): readonly Use[] =>
  names.map((name) => ({ kind: 'local-storage', name }));

export const DOCUMENTATION: RealSite = {
  what: 'a documentation theme’s built site: frames, jQuery, drawings on canvas (paper)',
  host: 'docs.localhost',
  folders: {
    '/': installed('paper/dist/docs'),
    '/examples/': installed('paper/examples'),
    '/dist/': installed('paper/dist'),
  },
  uses: [{ kind: 'fingerprint', name: 'canvas' }],
  async walk({ page, go, look }) {
    await go('/');
    await look('the frameset');
    const list = page.frameLocator('frame[name=packageListFrame]');
    const shown = page.frameLocator('frame[name=class-frame]');
    await list.getByRole('link', { name: 'Path', exact: true }).click();
    await shown.locator('#path .member-link').first().click();
    await look('a class with a member open');
    await go('/examples/Paperjs.org/Chain.html');
    await page.mouse.move(400, 300);
    await page.mouse.move(700, 500, { steps: 5 });
    await look('a drawing that follows the mouse');
  },
};

const SHOP: RealSite = {
  what: 'a shop template with style, icons, script and pictures from elsewhere (startbootstrap-shop-homepage)',
  host: 'shop.localhost',
  folders: { '/': installed('startbootstrap-shop-homepage/dist') },
  uses: [],
  async walk({ page, go, look }) {
    await go('/');
    await look('the shop');
    await page.locator('#navbarDropdown').click();
    await page.getByText('New Arrivals').waitFor();
    await look('its menu open');
    await page.getByRole('link', { name: 'Add to cart' }).first().click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.navbar-toggler').click();
    await look('on a phone with the menu open');
  },
};

export const CART: RealSite = {
  what: 'a cart that outlives a reload, and a checkout that asks first (minicart)',
  host: 'cart.localhost',
  folders: { '/': installed('minicart') },
  uses: local('PPMiniCart'),
  async walk({ page, go, look }) {
    await go('/examples/terms.html');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.locator('#PPMiniCart').waitFor();
    await look('one in the cart');
    await page.locator('.minicart-quantity').press('Control+a');
    await page.locator('.minicart-quantity').pressSequentially('3');
    await page.waitForFunction(() =>
      /3\.00/.test(document.querySelector('.minicart-subtotal')?.textContent ?? ''),
    );
    await page.locator('.minicart-submit').click();
    await look('after a checkout that was refused');
    await page.reload();
    await page.evaluate(() => Reflect.get(globalThis, 'paypal').minicart.view.show());
    await look('after a reload');
    await page.locator('#terms').check();
    await page.evaluate(() => Reflect.get(globalThis, 'paypal').minicart.view.show());
    await Promise.all([
      page.waitForURL('https://www.paypal.com/**'),
      page.locator('.minicart-submit').click(),
    ]);
  },
};

const ADMIN: RealSite = {
  what: 'an admin and shop template with a service worker that answers when the network is away (gentelella)',
  host: 'admin.localhost',
  folders: { '/': installed('gentelella/dist') },
  uses: [
    ...local('theme', 'dir', 'gentelella*'),
    { kind: 'service-worker', name: '/sw.js' },
    { kind: 'cache-storage', name: 'gentelella-v4-*' },
    { kind: 'fingerprint', name: 'canvas' },
  ],
  async walk({ page, go, look }) {
    await go('/production/e_commerce.html');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await look('products');
    await go('/production/index.html');
    await look('the dashboard, through the service worker');
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-theme-toggle], .theme-toggle, #theme-toggle')?.click(),
    );
    await look('in the other theme');
    await go('/production/e_commerce.html');
    await look('products again, through the service worker');
    await page.context().setOffline(true);
    await go('/production/e_commerce.html');
    await look('and without a network');
    await page.context().setOffline(false);
  },
};

const REACT: RealSite = {
  what: 'a React application that asks an API elsewhere (swagger-ui)',
  host: 'react.localhost',
  folders: { '/': installed('swagger-ui-dist') },
  uses: local('authorized'),
  async walk({ page, go, look }) {
    await go('/');
    await page.locator('.opblock').first().waitFor();
    await look('the list');
    await page.locator('#operations-pet-findPetsByStatus').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table').waitFor();
    await look('an operation carried out');
    await page.getByRole('button', { name: 'Authorize' }).click();
    await page.locator('.dialog-ux input').fill('secret');
    await look('a dialog');
  },
};

const vue = (report: string): RealSite => ({
  what: 'a Vue application with routes, panes and an editor (@vitest/ui)',
  host: 'vue.localhost',
  folders: { '/': `${report}/out` },
  uses: local('vueuse-color-scheme', 'vitest-ui*'),
  async walk({ page, go, look }) {
    // It shows how long it took to start, which is never the same twice.
    await page.addInitScript(() => {
      performance.now = () => 1000;
    });
    await go('/');
    await page.getByText('basket.test.js').first().waitFor();
    await look('the dashboard');
    await page.getByText('basket.test.js').first().click();
    await page.getByText('pays by itself').first().waitFor();
    await look('a file open');
    await page.getByText('Fail', { exact: true }).first().click();
    await look('what failed');
    await page.getByPlaceholder('Search...').fill('bag');
    await page.waitForFunction(() => localStorage.getItem('vitest-ui_task-tree-filter')?.includes('"bag"'));
    await look('a search');
  },
});

const COMPONENTS: RealSite = {
  what: 'an application made of web components, from a module elsewhere (rapidoc)',
  host: 'components.localhost',
  folders: { '/': installed('rapidoc/dist') },
  uses: local('rapidoc*'),
  async walk({ page, go, look }) {
    await go('/');
    await page.locator('rapi-doc').getByText('Providing Examples').first().waitFor();
    await look('the document');
    await page.locator('rapi-doc .nav-bar-path').first().click();
    await look('a path');
  },
};

const EDITOR = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html><head><title>Old and busy</title>
<script language="JavaScript">document.write('<scr' + 'ipt src="/tinymce/tinymce.min.js"></scr' + 'ipt>');</script>
<style>@import url(/tinymce/skins/ui/oxide/skin.min.css);</style></head>
<body bgcolor="#ffffee" onload="window.status = 'ready'; count(1)">
<script>function count(n) { document.title = 'Old and busy ' + n; }
document.writeln('<table border=1><tr><td onclick="this.bgColor = \\'#ccccff\\'" id="cell">written</td></tr></table>');</script>
<iframe name="old" src="javascript:'<p onclick=&quot;parent.count(7)&quot; id=p>from javascript:</p>'" width=300 height=60></iframe>
<iframe id="blank" width=300 height=60></iframe>
<script>var inside = document.getElementById('blank').contentWindow.document;
inside.open(); inside.write('<body style="margin:0"><b>written by its parent</b><scr' + 'ipt>parent.count(2)</scr' + 'ipt>'); inside.close();</script>
<form onsubmit="count(9); return false" name="f"><input name="q" onkeyup="count(this.value)"><input type="submit"></form>
<textarea id="text">&lt;p&gt;Hello &lt;b&gt;there&lt;/b&gt;&lt;/p&gt;</textarea>
<a href="javascript:count('pressed')">press</a>
<script>tinymce.init({ selector: '#text', promotion: false, branding: false, height: 260, plugins: 'table lists' });</script>
</body></html>`;

export const LEGACY: RealSite = {
  what: 'old ways: document.write, inline handlers, javascript: frames, and an editor in a frame (tinymce)',
  host: 'old.localhost',
  folders: { '/tinymce/': installed('tinymce') },
  pages: { '/': answerHtml(EDITOR) },
  uses: local('tinymce*', '__storage_test__'),
  async walk({ page, go, look }) {
    await go('/');
    const text = page.frameLocator('iframe.tox-edit-area__iframe').locator('body');
    await text.getByText('there').waitFor();
    await look('as it loads');
    await page.locator('#cell').click();
    await page.frameLocator('iframe[name=old]').locator('#p').click();
    await page.locator('input[name=q]').fill('kiwi');
    await page.locator('input[name=q]').press('End');
    await text.click();
    await text.press('Control+a');
    await page.getByRole('button', { name: 'Bold', exact: true }).click();
    await text.press('End');
    await page.keyboard.type(' and more');
    await page.getByRole('link', { name: 'press' }).click();
    await look('after use');
  },
};

/** `report`: the folder that `writeReport` gave. */
export const realSites = (report: string): readonly RealSite[] => [
  DOCUMENTATION,
  SHOP,
  CART,
  ADMIN,
  REACT,
  vue(report),
  COMPONENTS,
  LEGACY,
];
