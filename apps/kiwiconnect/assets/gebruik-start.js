// Starts the measuring script that stands before this text in the same file. It runs only after a yes.
(() => {
  const here = location.hostname === 'localhost' || location.hostname === '127.0.0.1';
  const collector = here
    ? `http://meting.localhost${location.port === '' ? '' : `:${location.port}`}`
    : 'https://meting.example';
  const month = 30 * 24 * 60 * 60 * 1000;
  try {
    // What was never sent goes after a month, as the policy file says.
    const queue = JSON.parse(localStorage.getItem('snowplowOutQueue_kc') ?? '[]');
    const oldest = Number(queue[0]?.evt?.dtm ?? queue[0]?.dtm ?? Date.now());
    if (oldest < Date.now() - month) localStorage.removeItem('snowplowOutQueue_kc');
  } catch {
    // Storage is blocked: there is nothing to take away.
  }
  globalThis.snowplowBrowserTracking.newTracker('kc', collector, {
    appId: 'kiwiconnect',
    // Six months and thirty minutes, as the policy file says.
    cookieLifetime: 15552000,
    sessionCookieTimeout: 1800,
    cookieSecure: location.protocol === 'https:',
    credentials: 'omit',
    eventMethod: 'post',
  });
  globalThis.snowplowBrowserTracking.trackPageView();
})();
