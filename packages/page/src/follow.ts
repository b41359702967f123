/** Goes where a link or a form's button goes: the way to the settings page when the preferences cannot open. */
export function follow(opener: HTMLElement | undefined): void {
  const address = opener?.getAttribute('href') ?? opener?.getAttribute('formaction');
  if (address) location.assign(address);
}
