/**
 * What a person has judged about each promise. Everything else in `docs/promises.md` is generated.
 *
 * `state`: 'kept' (tests hold all of it), 'partly' (tests hold some; `open` says what is missing) or 'later'
 * (`open` says what is missing). `by` names what will keep the rest.
 */
const CONSOLE = 'later: the console';
const AUDIT = 'later: the audit';

const kept = { state: 'kept' };
const partly = (open, by) => ({ state: 'partly', open, by });

/** P1 to P44, in order. */
export const PROMISES = [
  {
    says: 'The document shows its title, version, date and owner, and a changed text is a new version.',
    ...kept,
  },
  { says: 'It covers the website and the platform: both are surfaces with an inventory.', ...kept },
  { says: 'It says which techniques are used, why, when consent is asked, and how to change it.', ...kept },
  { says: 'It informs; nobody has to accept it, and no form asks for that.', ...kept },
  { says: 'It leads to the privacy statement.', ...kept },
  {
    says: 'Placing and reading count alike.',
    ...partly('a scan of the live site counts reads as well as writes', AUDIT),
  },
  {
    says: 'What holds for cookies holds for storage, pixels, tags, SDKs, scripts and fingerprints too.',
    ...partly('a scan of the live site finds every kind', AUDIT),
  },
  { says: 'There are five categories, in one order, with these names.', ...kept },
  { says: 'Necessary things need no consent, and each has a written reason.', ...kept },
  {
    says: 'Functional things go without consent only where the impact is recorded as none or low.',
    ...kept,
  },
  { says: 'Analytics goes without consent only where every condition is declared and checked.', ...kept },
  { says: 'One provider can have an exempt and an asked mode; the asked one waits for consent.', ...kept },
  { says: 'Marketing always needs consent before; no policy file can say otherwise.', ...kept },
  { says: 'An embed asks nothing of a third party until the visitor allows it.', ...kept },
  {
    says: 'Consent comes before anything that needs it is placed or read.',
    ...kept,
  },
  { says: 'Consent is free, specific, informed and unambiguous.', ...kept },
  { says: 'Silence, a ticked box or mere use is no consent.', ...kept },
  { says: 'Who refuses can use the site.', ...kept },
  { says: 'A refusal limits only what is not essential, and says so where it does.', ...kept },
  { says: 'Nobody is asked about necessary things.', ...kept },
  { says: 'There is a banner where something needs consent, and none where nothing does.', ...kept },
  { says: 'The visitor can accept, refuse, or choose per category.', ...kept },
  { says: 'The settings are one real link away, on every page and in the document.', ...kept },
  { says: 'Withdrawing is as easy as giving.', ...kept },
  {
    says: 'A withdrawal does not reach back: what was lawful before stays provable.',
    ...kept,
  },
  { says: 'Blocked cookies or storage do not break the site, grant nothing, and do not loop.', ...kept },
  {
    says: 'Every third party is a provider with a role.',
    ...partly('the hosts that any live site really speaks to are compared with the policy', AUDIT),
  },
  { says: 'Each provider is named with its role and links to its own statements.', ...kept },
  {
    says: 'Third parties are used only as far as needed: justified, owned, and reviewed on a date.',
    ...partly('a provider nobody sees any more, or whose review is late, is a finding', AUDIT),
  },
  {
    says: 'The list of techniques and third parties is current.',
    ...partly('the list is compared with what a live site really does, both ways', AUDIT),
  },
  { says: 'On the platform there are necessary and functional techniques only.', ...kept },
  {
    says: 'Platform events serve only the purposes that are named.',
    ...partly('the purposes of platform events are a list that events are held to', CONSOLE),
  },
  {
    says: "Customers' data does not reach consent records or third parties.",
    ...partly('seeded values are looked for in what leaves a platform page', AUDIT),
  },
  { says: 'A yes on the website is no yes inside the platform.', ...kept },
  {
    says: 'A new version says why it is one.',
    ...partly('drift that the audit finds opens a change of the policy', AUDIT),
  },
  { says: 'The latest version is the published one, and earlier ones stay readable.', ...kept },
  { says: 'A material change is asked about once, an editorial one never.', ...kept },
  { says: 'The document and the banner say who to write to.', ...kept },
  { says: 'The inventory has its six columns, and no empty cell.', ...kept },
  { says: 'The choice, yes or no, is remembered six months from the choice, no longer.', ...kept },
  { says: 'The session cookie lives as long as the session, and serves nothing else.', ...kept },
  { says: 'The security cookie lives for a short time that the list states as a number.', ...kept },
  { says: 'No placeholder can be published.', ...kept },
  {
    says: 'What is in use is in the list: the inventory is complete.',
    ...partly('a scan of the live site decides, and a mismatch stops publishing', AUDIT),
  },
];
